using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>"Was dit nuttig?": the answer of anybody who reads a page, without a cookie and without a trace of who it was.</summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Page)]
[Route(Address)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FeedbackController(
    ReaderPages pages, PageFeedback feedback, [FromKeyedServices(FeedbackOptions.Section)] AttemptLimiter limiter) : Controller
{
    public const string Address = "/nuttig";

    private const string FormView = "/Reading/Feedback/Feedback.cshtml";
    private const int MaxFormSize = 4096;

    [HttpGet]
    public async Task<IActionResult> AskAsync(Guid pagina) =>
        Form(await FindAsync(pagina), string.Empty, string.Empty, StatusCodes.Status200OK);

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [SameOriginOnly]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(MaxFormSize)]
    public async Task<IActionResult> AnswerAsync([FromForm] Guid pagina, [FromForm] string? antwoord, CancellationToken cancellationToken)
    {
        var answer = antwoord is FeedbackForm.Yes or FeedbackForm.No ? antwoord : string.Empty;
        if (await FindAsync(pagina) is not { } page)
        {
            return Form(
                null,
                answer,
                "Deze pagina bestaat niet (meer). Ga terug naar de pagina en probeer het opnieuw.",
                StatusCodes.Status400BadRequest);
        }

        if (answer.Length == 0)
        {
            return Form(page, answer, "Kies ja of nee.", StatusCodes.Status400BadRequest);
        }

        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            return Form(
                page,
                answer,
                "Er komen nu te veel antwoorden van dit adres. Probeer het over tien minuten opnieuw.",
                StatusCodes.Status429TooManyRequests);
        }

        await feedback.CountAsync(page.Key, answer == FeedbackForm.Yes, cancellationToken);
        Response.Headers.Location = $"{Address}/bedankt?pagina={page.Key}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    [HttpGet("bedankt")]
    public async Task<IActionResult> ThankAsync(Guid pagina) =>
        View("/Reading/Feedback/FeedbackThanks.cshtml", new FeedbackForm(await FindAsync(pagina), string.Empty, string.Empty));

    private Task<ContentPage?> FindAsync(Guid key) => pages.FindAsync(key, User);

    private ViewResult Form(ContentPage? page, string answer, string problem, int status)
    {
        var view = View(FormView, new FeedbackForm(page, answer, problem));
        view.StatusCode = status;
        return view;
    }
}
