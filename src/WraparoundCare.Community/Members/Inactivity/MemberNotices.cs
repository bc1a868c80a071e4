using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Members.Inactivity;

/// <summary>Who was told that their account goes, and when. All of it in the scope of who asks.</summary>
internal sealed class MemberNotices(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    /// <returns>When, in UTC; null when nobody told the member.</returns>
    public DateTime? SentAt(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<MemberNoticeRow>().AsNoTracking().FirstOrDefault(row => row.MemberKey == member)?.SentAt;
    }

    /// <param name="member">Who was told.</param>
    /// <param name="sentAt">In UTC.</param>
    public void Add(Guid member, DateTime sentAt)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Add(new MemberNoticeRow { MemberKey = member, SentAt = sentAt });
        work.Required.Db.SaveChanges();
        scope.Complete();
    }

    public void Remove(Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Set<MemberNoticeRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        scope.Complete();
    }
}

internal sealed class MemberNoticeRow
{
    public Guid MemberKey { get; set; }

    public DateTime SentAt { get; set; }
}

internal sealed class MemberNoticeMapping : IEntityTypeConfiguration<MemberNoticeRow>
{
    public void Configure(EntityTypeBuilder<MemberNoticeRow> builder)
    {
        builder.ToTable("member_notice");
        builder.HasKey(row => row.MemberKey);
        builder.Property(row => row.MemberKey).ValueGeneratedNever();
    }
}
