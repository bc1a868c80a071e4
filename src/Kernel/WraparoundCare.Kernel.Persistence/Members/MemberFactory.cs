using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Members;

internal sealed class MemberFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
    : ContentFactory<MemberRecord, Member, IMemberType>(contentTypes, languages)
{
    protected override Member Create(MemberRecord record, IMemberType type) =>
        new(record.Name, record.Email, record.Username, record.Account.Password ?? string.Empty, type);

    protected override void Fill(Member content, MemberRecord record, KnownCultures cultures)
    {
        FillAccount(content, record.Account);
        PropertyHydration.Fill(content.Properties, record.PropertyValues, null, cultures);
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
