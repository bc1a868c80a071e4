using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.MailRequests;

/// <summary>
/// A page that asks where a mail can be sent. Whoever asks, and whatever the site knows of the address, the answer is the same.
/// </summary>
/// <param name="view">The form.</param>
/// <param name="requests">Whether a mail may go.</param>
/// <param name="doors">What is open.</param>
[AllowAnonymous]
internal abstract class MailRequestPage<TForm>(string view, MailRequestGuard requests, MemberDoors doors) : MemberPage
    where TForm : MailRequestForm
{
    protected MemberDoors Doors => doors;

    protected abstract bool IsOpen { get; }

    /// <summary>The page's own address.</summary>
    protected abstract string Here { get; }

    /// <summary>How long the link holds that is sent.</summary>
    protected abstract TimeSpan Expiry { get; }

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AskAsync([FromForm] TForm form, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        if (!ModelState.IsValid)
        {
            return Again(view, form);
        }

        var answer = await requests.AnswerAsync(
            form, Here, HttpContext.Connection.RemoteIpAddress, email => SendAsync(email, form), cancellationToken);
        if (answer == MailRequestAnswer.Sent)
        {
            return SeeOther($"{Here}/verstuurd");
        }

        ModelState.AddModelError(nameof(form.Email), MailRequestGuard.Words(answer));
        return answer == MailRequestAnswer.TooOften ? Later(view, form, AttemptLimiter.Window) : Again(view, form);
    }

    [HttpGet("verstuurd")]
    public IActionResult Sent() =>
        View("/Members/MailSent.cshtml", new MailSentView("Kijk in je mail", Here, Expiry) { Limit = requests.Limit });

    protected abstract Task SendAsync(string email, TForm form);

    protected IActionResult Form(TForm form) => IsOpen ? Page(view, form) : Closed();

    private ViewResult Closed() => Page("/Members/Closed.cshtml", doors, StatusCodes.Status404NotFound);
}
