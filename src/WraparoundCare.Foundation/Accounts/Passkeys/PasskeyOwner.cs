namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>An account as ASP.NET Core Identity sees one in the ceremonies of passkeys, and nowhere else.</summary>
/// <typeparam name="TAccounts">The kind of account: Identity keeps its services for each apart.</typeparam>
internal sealed record PasskeyOwner<TAccounts>(AccountId Id)
    where TAccounts : class, IAccountStore;
