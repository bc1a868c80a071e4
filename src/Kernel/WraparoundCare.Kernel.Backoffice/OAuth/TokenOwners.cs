using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.SignIn;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>
/// Whose a token is. It carries the user's key, security stamp, the session and the moment of signing in; everything else is asked of the
/// kernel at each use, so a role that changes, a block, another password or the end of the session holds at once.
/// </summary>
internal sealed class TokenOwners(BackOfficeSession sessions, IOptions<SignIn.SignInOptions> options, TimeProvider time)
{
    private const string Started = "started";
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <returns>What a token says of an editor who has a session.</returns>
    /// <param name="editor">The editor, from the session.</param>
    /// <param name="started">When the session began.</param>
    public static ClaimsPrincipal Describe(ClaimsPrincipal editor, DateTimeOffset started)
    {
        var key = editor.GetUmbracoIdentity()?.GetUserKey() ?? throw new InvalidOperationException("A session is somebody's.");
        var identity = new ClaimsIdentity(OpenIddictConstants.Schemes.Bearer)
            .SetClaim(OpenIddictConstants.Claims.Subject, key.ToString())
            .SetClaim(Stamp, editor.FindFirstValue(Stamp))
            .SetClaim(BackOfficeSession.IdClaim, BackOfficeSession.IdOf(editor)?.ToString())
            .SetClaim(Started, started.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        identity.SetScopes(OpenIddictConstants.Scopes.OfflineAccess);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }

    /// <returns>The editor with the rights of this moment, or null when the token may not be used any more.</returns>
    public async Task<ClaimsPrincipal?> FindAsync(ClaimsPrincipal token)
    {
        if (IsOver(token) || !Guid.TryParse(token.GetClaim(OpenIddictConstants.Claims.Subject), out var key))
        {
            return null;
        }

        return Guid.TryParse(token.GetClaim(BackOfficeSession.IdClaim), out var session)
            && await sessions.ReadAsync(session, key) is { } editor
            && editor.FindFirstValue(Stamp) is { Length: > 0 } stamp
            && stamp == token.GetClaim(Stamp)
                ? editor
                : null;
    }

    private bool IsOver(ClaimsPrincipal token) =>
        !long.TryParse(token.GetClaim(Started), CultureInfo.InvariantCulture, out var started)
        || time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(started) > options.Value.LongestSession;
}
