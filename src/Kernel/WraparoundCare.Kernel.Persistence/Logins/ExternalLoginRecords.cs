using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Logins;

/// <summary>A login as the kernel's queries see it: its key is that of the user or member.</summary>
internal sealed class ExternalLoginRecord
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string LoginProvider { get; set; } = string.Empty;

    public string ProviderKey { get; set; } = string.Empty;

    public string? UserData { get; set; }

    public DateTime CreateDate { get; set; }

    public static IQueryable<ExternalLoginRecord> Query(SiteDbContext db) =>
        db.Set<ExternalLoginRow>().AsNoTracking().OrderBy(row => row.Id).Select(row => new ExternalLoginRecord
        {
            Id = row.Id,
            Key = row.UserOrMemberKey,
            LoginProvider = row.LoginProvider,
            ProviderKey = row.ProviderKey,
            UserData = row.UserData,
            CreateDate = row.CreateDate,
        });

    public IIdentityUserLogin ToLogin() =>
        new IdentityUserLogin(Id, LoginProvider, ProviderKey, Key.ToString(), CreateDate) { Key = Key, UserData = UserData };
}

/// <summary>A token of a login as the kernel's queries see it: its key is that of the user or member.</summary>
internal sealed class ExternalLoginTokenRecord
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string LoginProvider { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string Value { get; set; } = string.Empty;

    public DateTime CreateDate { get; set; }

    public static IQueryable<ExternalLoginTokenRecord> Query(SiteDbContext db) =>
        from token in db.Set<ExternalLoginTokenRow>().AsNoTracking()
        join login in db.Set<ExternalLoginRow>() on token.ExternalLoginId equals login.Id
        orderby token.Id
        select new ExternalLoginTokenRecord
        {
            Id = token.Id,
            Key = login.UserOrMemberKey,
            LoginProvider = login.LoginProvider,
            Name = token.Name,
            Value = token.Value,
            CreateDate = token.CreateDate,
        };

    public IIdentityUserToken ToToken(AccountSecrets secrets) =>
        new IdentityUserToken(Id, LoginProvider, Name, secrets.Unprotect(Value), Key.ToString(), CreateDate) { Key = Key };
}
