using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>
/// The session of a member. Each request asks who that is now: who is blocked by a person, has left or has another password is out at
/// once, and a role that was given or taken counts from the next click.
/// </summary>
internal sealed class MemberSession(
    AccountSession session, MemberSessions sessions, KnownDevices devices, SignedInMembers members, IOptions<MemberOptions> options)
{
    // ASP.NET Core Identity's own name, by which the kernel knows that a page is not for everyone.
    public const string Cookie = ".AspNetCore.Identity.Application";

    public static readonly string Scheme = IdentityConstants.ApplicationScheme;

    /// <summary>Between the password or link and the code.</summary>
    public static readonly string CodeScheme = IdentityConstants.TwoFactorUserIdScheme;

    private const string DeviceCookie = "member-device";
    private const string IdClaim = "session";
    // Until when the member cannot write, as ticks in UTC.
    private const string SilenceClaim = "silenced";
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    public static SignInSource SourceOf(HttpContext context) => KnownDevices.SourceOf(context, DeviceCookie);

    /// <returns>The member who sends the request; null for anybody else, editors included.</returns>
    public static ClaimsIdentity? IdentityOf(ClaimsPrincipal visitor) =>
        visitor.Identities.FirstOrDefault(identity => identity.IsAuthenticated && identity.AuthenticationType == Scheme);

    public static Guid? KeyOf(ClaimsPrincipal visitor) => Parse(IdentityOf(visitor), ClaimTypes.NameIdentifier);

    /// <returns>Until when the member cannot write, in UTC; null when they can.</returns>
    public static DateTime? SilencedUntil(ClaimsPrincipal visitor) =>
        IdentityOf(visitor)?.FindFirst(SilenceClaim) is { } claim
            ? new DateTime(long.Parse(claim.Value, CultureInfo.InvariantCulture), DateTimeKind.Utc)
            : null;

    public static Guid? IdOf(ClaimsPrincipal visitor) => Parse(IdentityOf(visitor), IdClaim);

    /// <returns>Whether the browser keeps the session of the request when it closes.</returns>
    public static async Task<bool> IsRememberedAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Properties?.IsPersistent == true;

    /// <param name="context">The request that showed who it is.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="isRemembered">Whether the browser keeps the cookie when it closes.</param>
    public async Task BeginAsync(HttpContext context, Account account, bool isRemembered)
    {
        var id = sessions.Begin(account, context.Request.Headers.UserAgent);
        var member = members.Find(id, account.Id.Key) ?? throw new InvalidOperationException("Who has just signed in is not there.");
        var timeOut = isRemembered ? options.Value.RememberedTimeOut : options.Value.TimeOut;
        await session.BeginAsync(context, Scheme, Principal(member, id), timeOut, isRemembered);
        devices.Remember(context, DeviceCookie, account);
    }

    public Task CheckAsync(CookieValidatePrincipalContext context) => session.CheckAsync(context, options.Value.LongestSession, ReadAsync);

    /// <summary>Ends the session that the request comes with.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (KeyOf(context.User) is { } key && IdOf(context.User) is { } id)
        {
            sessions.End(key, id);
        }

        await context.SignOutAsync(Scheme);
    }

    private Task<ClaimsPrincipal?> ReadAsync(ClaimsPrincipal visitor) => Task.FromResult(
        IdOf(visitor) is { } id && KeyOf(visitor) is { } key && members.Find(id, key) is { } member ? Principal(member, id) : null);

    private static ClaimsPrincipal Principal(SignedInMember member, Guid session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, member.Key.ToString()),
            new Claim(ClaimTypes.Name, member.Username),
            new Claim(Stamp, member.SecurityStamp),
            new Claim(IdClaim, session.ToString()),
            .. member.Groups.Select(group => new Claim(ClaimTypes.Role, group)),
            .. Silenced(member),
        ],
        Scheme));

    private static IEnumerable<Claim> Silenced(SignedInMember member) => member.SilencedUntil is { } until
        ? [new Claim(SilenceClaim, until.Ticks.ToString(CultureInfo.InvariantCulture))]
        : [];

    private static Guid? Parse(ClaimsIdentity? identity, string claim) =>
        Guid.TryParse(identity?.FindFirst(claim)?.Value, out var found) ? found : null;
}
