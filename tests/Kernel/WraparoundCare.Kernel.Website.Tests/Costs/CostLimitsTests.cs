using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Costs;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Costs;

/// <summary>Who asks for much is told to come back, and keeps nobody else waiting.</summary>
public sealed class CostLimitsTests
{
    private const string OneAtOnce = "--Website:Costs:page:AtOnce=1";
    private const string NobodyWaits = "--Website:Costs:page:Waiting=0";

    [Fact]
    public async Task Ask_MoreThanThereIsRoomFor_IsToldToComeBackWhileKeptPagesAreAnswered()
    {
        using var work = new Work();
        await using var site = await StartAsync(work, OneAtOnce, NobodyWaits);
        site.Publish("Begin");
        var kept = await site.HtmlAsync("/");
        var first = site.GetAsync("/werk");
        await work.Begun;

        using var page = await site.GetAsync("/werk");
        using var data = await site.SendAsync(HttpMethod.Get, "/werk", request => request.Headers.Add("Accept", "application/json"));
        using var asked = await site.SendAsync(HttpMethod.Get, "/bestaat-niet?x=1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter!.Delta);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Het is nu te druk", await TextAsync(page), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.Equal(kept, await site.HtmlAsync("/"));
        work.End();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/werk")).StatusCode);
    }

    [Fact]
    public async Task Ask_WithAQuery_LeavesPagesWithoutOneTheirRoom()
    {
        using var work = new Work();
        await using var site = await StartAsync(work, "--Website:Costs:query:AtOnce=1", "--Website:Costs:query:Waiting=0");
        site.Publish("Begin");
        var first = site.GetAsync("/werk?pagina=100000");
        await work.Begun;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.GetAsync("/?thema=x")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/")).StatusCode);
        work.End();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Fact]
    public async Task Read_AnswerThatHasBegun_HoldsNoRoom()
    {
        using var work = new Work();
        await using var site = await StartAsync(work, OneAtOnce, NobodyWaits);
        var slow = site.GetAsync("/langzaam");
        await work.Begun;

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/bestaat-niet")).StatusCode);
        work.End();
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
    }

    [Fact]
    public async Task Send_MoreThanOneAddressMay_IsTooMany()
    {
        using var work = new Work();
        await using var site = await StartAsync(work, "--Website:Costs:form:PerMinute=2");
        List<HttpStatusCode> answers = [];
        for (var number = 0; number < 3; number++)
        {
            using var answer = await site.SendAsync(HttpMethod.Post, "/formulier");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Ask_WhatTakesTooLong_IsBrokenOff()
    {
        using var work = new Work();
        await using var site = await StartAsync(work, "--Website:RequestTimeout=00:00:01");
        using var answer = await site.GetAsync("/zonder-einde");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("Het is nu te druk", await TextAsync(answer), StringComparison.Ordinal);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static Task<WebsiteHost> StartAsync(Work work, params string[] settings) => WebsiteHost.StartAsync(
        DatabaseKind.Sqlite,
        app =>
        {
            var open = app.MapGroup(string.Empty).AllowAnonymous();
            open.MapGet("/werk", work.WaitAsync).RequireRateLimiting(Cost.Page);
            open.MapGet("/langzaam", work.BeginAndWaitAsync).RequireRateLimiting(Cost.Page);
            open.MapGet("/zonder-einde", (HttpContext context) => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted));
            open.MapPost("/formulier", () => Results.Ok()).RequireRateLimiting(Cost.Form);
        },
        settings);

    /// <summary>Work that lasts until the test ends it.</summary>
    private sealed class Work : IDisposable
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);

        public void End() => _ended.TrySetResult();

        public async Task WaitAsync(HttpContext context)
        {
            _begun.TrySetResult();
            await _ended.Task.WaitAsync(context.RequestAborted);
        }

        public async Task BeginAndWaitAsync(HttpContext context)
        {
            await context.Response.StartAsync(context.RequestAborted);
            await WaitAsync(context);
        }

        public void Dispose() => End();
    }
}
