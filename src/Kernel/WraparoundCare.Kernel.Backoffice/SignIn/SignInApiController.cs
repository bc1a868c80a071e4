using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Name and password, as Umbraco's client sends them.</summary>
public sealed record LoginRequest(string? Username, string? Password);

/// <summary>
/// Signing in by a program. Only JSON is read: another site cannot send that without asking first, and we do not answer when asked.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[Route("umbraco/management/api/v1/security/back-office")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInRegistration.Cost)]
[RequestTimeout(PasswordHashing.RequestTimeout)]
internal sealed class SignInApiController(
    SignInService signIn,
    BackOfficeAccounts accounts,
    BackOfficeSession session,
    [FromKeyedServices(SignInOptions.Section)] AttemptLimiter limiter) : ControllerBase
{
    private const int MaxBodySize = 4096;

    [HttpPost("login")]
    [Consumes("application/json")]
    [RequestSizeLimit(MaxBodySize)]
    public async Task<IActionResult> LoginAsync([FromBody] LoginRequest? login, CancellationToken cancellationToken)
    {
        if (login is null)
        {
            return Refuse(StatusCodes.Status400BadRequest, "A name and a password are needed");
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            RetryAfter.Set(Response, AttemptLimiter.Window);
            return Refuse(StatusCodes.Status429TooManyRequests, "Too many attempts");
        }

        var source = BackOfficeSession.SourceOf(HttpContext);
        var answer = await signIn.TryPasswordAsync(
            accounts, login.Username?.Trim() ?? string.Empty, login.Password ?? string.Empty, source, cancellationToken);
        switch (answer.Outcome)
        {
            case SignInOutcome.Succeeded:
                await session.BeginForProgramAsync(HttpContext, answer.Account!);
                return Ok();
            case SignInOutcome.NeedsCode:
                var providers = await accounts.GetProvidersAsync(answer.Account!.Id.Key);
                return StatusCode(StatusCodes.Status402PaymentRequired, new { enabledTwoFactorProviderNames = providers });
            case SignInOutcome.Busy:
                RetryAfter.Set(Response, SignInService.BusyFor);
                return Refuse(StatusCodes.Status503ServiceUnavailable, "Too many sign in at this moment");
            default:
                return Refuse(StatusCodes.Status401Unauthorized, "Invalid credentials");
        }
    }

    private ObjectResult Refuse(int status, string title) => Problem(statusCode: status, title: title);
}
