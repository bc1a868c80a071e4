using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.Passkeys;

/// <summary>A member's passkeys, and a new one.</summary>
[Route(Address)]
internal sealed class PasskeysController(
    MemberRecords members,
    MemberPasskeys passkeys,
    PasskeyCeremonies<MemberAccounts> ceremonies,
    MemberProof proof,
    [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter) : MyPage
{
    public const string Address = "/mijn/passkeys";

    private const string ListView = "/Members/Passkeys/Passkeys.cshtml";

    [HttpGet]
    public async Task<IActionResult> ShowAsync(string? gedaan) => Page(ListView, await FillAsync(new PasskeyForm
    {
        Name = DeviceWords.Of(DeviceName.Of(Request.Headers.UserAgent)),
        Notice = Done(gedaan),
    }));

    /// <summary>
    /// The first half of making one, asked by the page's script. When something is wrong the script sends the form itself, and the page
    /// says what.
    /// </summary>
    [HttpPost("beginnen")]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> BeginAsync([FromForm] PasskeyForm form, CancellationToken cancellationToken)
    {
        if (members.Get(Key) is not { } member)
        {
            return NotFound();
        }

        if (await CheckAsync(form, cancellationToken) is var status && status != StatusCodes.Status200OK)
        {
            return StatusCode(status);
        }

        var begun = await ceremonies.BeginMakingAsync(MemberAccounts.IdOf(Key), member.Email, member.Name ?? member.Email, HttpContext);
        return Json(new { options = begun.Options, state = begun.State });
    }

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> MakeAsync([FromForm] PasskeyForm form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(form.Credential))
        {
            return await RefuseAsync(form, cancellationToken);
        }

        // Whoever has the question has shown the password for it.
        if (ModelState.IsValid
            && (await ceremonies.MakeAsync(MemberAccounts.IdOf(Key), new PasskeyAnswer(form.Credential, form.State), HttpContext)
                is not { } made
            || !passkeys.TryAdd(Key, form.Name!.Trim(), made)))
        {
            ModelState.AddModelError(
                nameof(form.Name), "De passkey is niet gemaakt. Er ging iets mis, of je wachtte te lang. Probeer het opnieuw.");
        }

        return ModelState.IsValid ? SeeOther($"{Address}?gedaan=gemaakt") : Again(ListView, await FillAsync(form));
    }

    private async Task<IActionResult> RefuseAsync(PasskeyForm form, CancellationToken cancellationToken)
    {
        var status = await CheckAsync(form, cancellationToken);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            return Busy(ListView, await FillAsync(form));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(
                nameof(form.Name), "Je browser kan hier geen passkey maken. Gebruik een nieuwere browser, met JavaScript aan.");
        }

        var again = await FillAsync(form);
        return status == StatusCodes.Status429TooManyRequests ? Later(ListView, again, AttemptLimiter.Window) : Again(ListView, again);
    }

    /// <returns>200 when a passkey may be made; what is wrong stands at its field.</returns>
    private async Task<int> CheckAsync(PasskeyForm form, CancellationToken cancellationToken)
    {
        if (!passkeys.HasRoom(Key))
        {
            ModelState.AddModelError(nameof(form.Name), $"Je hebt al {AccountPasskeys.MaxForAccount} passkeys. Haal er eerst een weg.");
        }
        else if (!await proof.IsFreshAsync(HttpContext))
        {
            if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
            {
                ModelState.AddModelError(nameof(form.Password), "Er is nu te vaak geprobeerd. Probeer het over tien minuten opnieuw.");
                return StatusCodes.Status429TooManyRequests;
            }

            var answer = await proof.CheckAsync(Key, form.Password, cancellationToken);
            if (answer == MemberOutcome.Busy)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }

            if (answer == MemberOutcome.Refused)
            {
                ModelState.AddModelError(
                    nameof(form.Password),
                    string.IsNullOrEmpty(form.Password) ? "Vul je wachtwoord in." : "Dit is niet je wachtwoord.");
            }
        }

        return ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private async Task<PasskeyForm> FillAsync(PasskeyForm form) =>
        form with { Passkeys = passkeys.Of(Key), NeedsPassword = !await proof.IsFreshAsync(HttpContext) };

    private static string? Done(string? what) => what switch
    {
        "gemaakt" => "Je passkey is gemaakt. Je kunt er nu mee inloggen.",
        "naam" => "De naam is bewaard.",
        "weg" => "De passkey is weg. Je kunt er niet meer mee inloggen.",
        _ => null,
    };
}
