using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Members.Consents;

/// <summary>What members agreed to, with the version that they saw.</summary>
internal sealed class MemberConsents(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    /// <summary>Notes it in the scope of who asks.</summary>
    public void Add(Guid member, Consent consent)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Add(new MemberConsentRow
        {
            Id = Guid.NewGuid(),
            MemberKey = member,
            Subject = consent.Subject,
            Version = consent.Version,
            GivenAt = time.GetUtcNow().UtcDateTime,
        });
        work.Required.Db.SaveChanges();
        scope.Complete();
    }

    /// <summary>The first first.</summary>
    public IReadOnlyList<GivenConsent> Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<MemberConsentRow>()
            .Where(row => row.MemberKey == member)
            .OrderBy(row => row.GivenAt)
            .Select(row => new GivenConsent(new Consent(row.Subject, row.Version), row.GivenAt))];
    }

    public bool Has(Guid member, Consent consent)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<MemberConsentRow>().Any(
            row => row.MemberKey == member && row.Subject == consent.Subject && row.Version == consent.Version);
    }

    /// <summary>In the scope of who asks.</summary>
    public void Remove(Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Set<MemberConsentRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        scope.Complete();
    }
}

/// <summary>What one agrees to.</summary>
/// <param name="Subject">Such as the rules.</param>
/// <param name="Version">Which text it was.</param>
internal sealed record Consent(string Subject, string Version);

/// <param name="Consent">What it was.</param>
/// <param name="GivenAt">In UTC.</param>
internal sealed record GivenConsent(Consent Consent, DateTime GivenAt);

internal sealed class MemberConsentRow
{
    public const int SubjectMaxLength = 40;
    public const int VersionMaxLength = 40;

    public Guid Id { get; set; }

    public Guid MemberKey { get; set; }

    public required string Subject { get; set; }

    public required string Version { get; set; }

    public DateTime GivenAt { get; set; }
}

internal sealed class MemberConsentMapping : IEntityTypeConfiguration<MemberConsentRow>
{
    public void Configure(EntityTypeBuilder<MemberConsentRow> builder)
    {
        builder.ToTable("member_consent");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Subject).HasMaxLength(MemberConsentRow.SubjectMaxLength);
        builder.Property(row => row.Version).HasMaxLength(MemberConsentRow.VersionMaxLength);
        builder.HasIndex(row => row.MemberKey);
        builder.HasIndex(row => row.GivenAt);
    }
}
