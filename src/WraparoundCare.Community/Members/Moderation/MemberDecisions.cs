using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Members.Moderation;

public enum DecisionKind
{
    Approved = 1,
    Blocked = 2,
    Unblocked = 3,

    /// <summary>Told that something may not happen again.</summary>
    Warned = 4,

    /// <summary>Reads and does not write, for a while.</summary>
    Silenced = 5,

    Unsilenced = 6,

    /// <summary>By time and good use, as the next.</summary>
    Trusted = 7,

    TrustEnded = 8,
}

/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why, as the member was told.</param>
/// <param name="DecidedAt">In UTC.</param>
internal sealed record Decision(DecisionKind Kind, string Reason, DateTime DecidedAt)
{
    /// <summary>Until when it counts, in UTC; null when that is not limited.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The kind of reason, as everybody may read it.</summary>
    public Ground? Ground { get; init; }
}

/// <summary>What was decided about members: written once and never changed.</summary>
internal sealed class MemberDecisions(ICoreScopeProvider scopes, ICurrentUnitOfWork work, SignedInUpdates updates)
{
    /// <summary>Notes it in the scope of who asks.</summary>
    /// <param name="member">About whom it is.</param>
    /// <param name="moderator">Who decided; null when it followed from how the member uses the site.</param>
    /// <param name="decision">What was decided.</param>
    public void Add(Guid member, Guid? moderator, Decision decision)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Add(new MemberDecisionRow
        {
            Id = Guid.NewGuid(),
            MemberKey = member,
            DecidedBy = moderator,
            Kind = decision.Kind,
            Reason = decision.Reason,
            Until = decision.Until,
            Ground = decision.Ground,
            DecidedAt = decision.DecidedAt,
        });
        work.Required.Db.SaveChanges();
        updates.Changed();
        scope.Complete();
    }

    /// <summary>The last first.</summary>
    public IReadOnlyList<Decision> Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<MemberDecisionRow>()
            .Where(row => row.MemberKey == member)
            .OrderByDescending(row => row.DecidedAt)
            .Select(row => new Decision(row.Kind, row.Reason, row.DecidedAt) { Until = row.Until, Ground = row.Ground })];
    }

    /// <summary>Removes what was decided about somebody; what somebody decided stays, as nobody's. In the scope of who asks.</summary>
    public void Remove(Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        var rows = work.Required.Db.Set<MemberDecisionRow>();
        rows.Where(row => row.MemberKey == member).ExecuteDelete();
        rows.Where(row => row.DecidedBy == member).ExecuteUpdate(row => row.SetProperty(one => one.DecidedBy, (Guid?)null));
        scope.Complete();
    }
}

internal sealed class MemberDecisionRow
{
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid MemberKey { get; set; }

    public Guid? DecidedBy { get; set; }

    public DecisionKind Kind { get; set; }

    public required string Reason { get; set; }

    /// <summary>Until when the member is silenced; null for what is no silence.</summary>
    public DateTime? Until { get; set; }

    public Ground? Ground { get; set; }

    public DateTime DecidedAt { get; set; }
}

internal sealed class MemberDecisionMapping : IEntityTypeConfiguration<MemberDecisionRow>
{
    public void Configure(EntityTypeBuilder<MemberDecisionRow> builder)
    {
        builder.ToTable("member_decision");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Reason).HasMaxLength(MemberDecisionRow.ReasonMaxLength);
        builder.HasIndex(row => row.MemberKey);
        builder.HasIndex(row => row.DecidedBy);
    }
}
