using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Logins;

/// <summary>What goes with an account, be it a user's or a member's.</summary>
internal static class AccountLogins
{
    public static void Remove(SiteDbContext db, Guid userOrMemberKey)
    {
        db.RemoveRange(db.Set<ExternalLoginRow>().Where(login => login.UserOrMemberKey == userOrMemberKey).ToList());
        db.RemoveRange(db.Set<TwoFactorLoginRow>().Where(login => login.UserOrMemberKey == userOrMemberKey).ToList());
        db.SaveChanges();
    }
}
