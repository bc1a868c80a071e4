using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.SecondStep;

/// <summary>Sets up an authenticator app, and switches it off.</summary>
[Route(Address)]
internal sealed class AuthenticatorController(
    MemberAuthenticator authenticator,
    MemberPasswords passwords,
    MemberSessions sessions,
    IOptions<MailOptions> site,
    [FromKeyedServices(MemberOptions.Section)] AttemptLimiter limiter) : MyPage
{
    public const string Address = "/mijn/authenticator";

    private const string SetUpView = "/Members/SecondStep/SetUp.cshtml";
    private const string OnView = "/Members/SecondStep/On.cshtml";
    private const string TooOften = "Er is nu te vaak geprobeerd. Probeer het over tien minuten opnieuw.";
    private const string WrongPassword = "Dit is niet je wachtwoord.";

    [HttpGet]
    public async Task<IActionResult> ShowAsync() => await authenticator.IsOnAsync(Key)
        ? Page(OnView, new AuthenticatorOffForm { CodesLeft = authenticator.CodesLeft(Key) })
        : Page(SetUpView, Draw(new AuthenticatorForm { Secret = AuthenticatorApp.NewSecret() }));

    [HttpPost]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> TurnOnAsync([FromForm] AuthenticatorForm form, CancellationToken cancellationToken)
    {
        if (await authenticator.IsOnAsync(Key) || !AuthenticatorApp.IsSecret(form.Secret))
        {
            return SeeOther(Address);
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Code), TooOften);
            return Later(SetUpView, Draw(form), AttemptLimiter.Window);
        }

        // Whoever has the session alone could shut its owner out.
        switch (await passwords.CheckAsync(Key, form.Password, cancellationToken))
        {
            case MemberOutcome.Busy:
                return Busy(SetUpView, Draw(form));
            case MemberOutcome.Refused:
                ModelState.AddModelError(nameof(form.Password), WrongPassword);
                return Again(SetUpView, Draw(form));
        }

        if (authenticator.TurnOn(Key, form.Secret!, form.Code?.Trim() ?? string.Empty) is not { } codes)
        {
            ModelState.AddModelError(nameof(form.Code), "De code klopt niet. Wacht op een nieuwe code in de app en vul die in.");
            return Again(SetUpView, Draw(form));
        }

        // Who came in elsewhere with the password alone may be somebody else.
        sessions.EndOthers(Key, MemberSession.IdOf(User));
        return View("/Members/SecondStep/NewCodes.cshtml", new NewCodesView(codes));
    }

    [HttpPost("uit")]
    [EnableRateLimiting(Costs.LimitedInside)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> TurnOffAsync([FromForm] AuthenticatorOffForm form, CancellationToken cancellationToken)
    {
        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(form.Code), TooOften);
            return Later(OnView, form, AttemptLimiter.Window);
        }

        var proof = await passwords.CheckAsync(Key, form.Password, cancellationToken);
        if (proof == MemberOutcome.Busy)
        {
            return Busy(OnView, form with { CodesLeft = authenticator.CodesLeft(Key) });
        }

        if (proof == MemberOutcome.Refused)
        {
            ModelState.AddModelError(nameof(form.Password), WrongPassword);
        }
        else if (!await authenticator.TurnOffAsync(Key, form.Code?.Trim() ?? string.Empty))
        {
            ModelState.AddModelError(nameof(form.Code), "De code klopt niet of is al gebruikt. Wacht op een nieuwe code in de app.");
        }

        return ModelState.IsValid
            ? SeeOther(Address)
            : Again(OnView, form with { CodesLeft = authenticator.CodesLeft(Key) });
    }

    private AuthenticatorForm Draw(AuthenticatorForm form) => form with
    {
        Picture = QrCode.Of(AuthenticatorApp.AddressOf(site.Value.SiteName, "Mijn account", form.Secret ?? string.Empty)),
    };
}
