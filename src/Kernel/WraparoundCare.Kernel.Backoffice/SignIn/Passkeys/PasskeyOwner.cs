namespace WraparoundCare.Kernel.Backoffice.SignIn.Passkeys;

/// <summary>A user as ASP.NET Core Identity sees one in the ceremonies of passkeys, and nowhere else.</summary>
internal sealed record PasskeyOwner(Guid Key, string Username);
