using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>Builds members from their records.</summary>
internal sealed class MemberFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
{
    public List<IMember> Build(IReadOnlyCollection<MemberRecord> records)
    {
        var members = new List<IMember>(records.Count);
        if (records.Count == 0)
        {
            return members;
        }

        var types = contentTypes.Content.ById;
        var cultures = new KnownCultures(languages);
        foreach (var record in records)
        {
            if (!types.TryGetValue(record.ContentTypeId, out var found) || found is not IMemberType type)
            {
                throw new InvalidOperationException($"Member {record.Id} has the type {record.ContentTypeId}, which does not exist.");
            }

            members.Add(Build(record, type, cultures));
        }

        return members;
    }

    private static Member Build(MemberRecord record, IMemberType type, KnownCultures cultures)
    {
        var member = new Member(record.Name, record.Email, record.Username, record.Account.Password ?? string.Empty, type);
        member.DisableChangeTracking();
        try
        {
            member.Id = record.Id;
            member.Key = record.Key;
            member.VersionId = record.VersionId;
            member.Path = record.Path;
            member.Level = record.Level;
            member.SortOrder = record.SortOrder;
            member.Trashed = record.Trashed;
            member.CreatorId = record.CreatorId;
            member.WriterId = record.WriterId;
            member.CreateDate = record.CreateDate;
            member.UpdateDate = record.UpdateDate;
            FillAccount(member, record.Account);
            PropertyHydration.Fill(member.Properties, record.PropertyValues, null, cultures);
            member.ResetDirtyProperties(false);
            return member;
        }
        finally
        {
            member.EnableChangeTracking();
        }
    }

    private static void FillAccount(Member member, MemberRow account)
    {
        member.PasswordConfiguration = account.PasswordConfiguration;
        member.SecurityStamp = account.SecurityStamp;
        member.IsApproved = account.IsApproved;
        member.IsLockedOut = account.IsLockedOut;
        member.FailedPasswordAttempts = account.FailedPasswordAttempts;
        member.LastLoginDate = account.LastLoginDate;
        member.LastLockoutDate = account.LastLockoutDate;
        member.LastPasswordChangeDate = account.LastPasswordChangeDate;
        member.EmailConfirmedDate = account.EmailConfirmedDate;
    }
}
