using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>What a load balancer sees of the site.</summary>
[Collection(nameof(KernelHost))]
public class HealthTests
{
    // Asking is answered from memory for a second.
    private readonly FakeTimeProvider _clock = new();

    [Theory, AllDatabases]
    public async Task Ready_SiteThatCanServe_IsOneWordThatNobodyKeeps(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };

        using var answer = await AskUntilAsync(visitor, HttpStatusCode.OK);

        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Head_Health_AnswersAsGetWithoutABody(string path)
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
        using var ready = await AskUntilAsync(visitor, HttpStatusCode.OK);

        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory, AllDatabases]
    public async Task Ready_DatabaseOfANewerProgram_IsNotUntilItIsOursAgain(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
        using var before = await AskUntilAsync(visitor, HttpStatusCode.OK);

        await ExecuteAsync(site, $"INSERT INTO schema_migration (module, name, applied_at) VALUES ('kernel', '9999_newer', '')");
        using var newer = await AskUntilAsync(visitor, HttpStatusCode.ServiceUnavailable);
        using var live = await visitor.GetAsync("/health/live", TestContext.Current.CancellationToken);
        await ExecuteAsync(site, $"DELETE FROM schema_migration WHERE name = '9999_newer'");
        using var after = await AskUntilAsync(visitor, HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("Unhealthy", await newer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ready_DatabaseThatFails_IsNotAndTellsNothing()
    {
        BreakableContexts? contexts = null;
        await using var site = await StartAsync(
            DatabaseKind.Sqlite, services => Replace(services, inner => contexts = new BreakableContexts(inner)));
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
        using var before = await AskUntilAsync(visitor, HttpStatusCode.OK);

        contexts!.IsBroken = true;
        using var answer = await AskUntilAsync(visitor, HttpStatusCode.ServiceUnavailable);
        contexts.IsBroken = false;

        Assert.Equal("Unhealthy", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ready_BeforeThereIsASearchIndex_IsNot()
    {
        await using var site = await StartAsync(
            DatabaseKind.Sqlite,
            services => services.Remove(services.Single(service => service.ImplementationType?.Name == "SearchIndexService")));
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };

        using var answer = await visitor.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Ready_AskedByMany_IsLookedUpOnceASecond()
    {
        var check = new CountedCheck();
        await using var site = await StartAsync(
            DatabaseKind.Sqlite, services => services.AddHealthChecks().AddCheck("counted", check, tags: ["ready"]));
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.GetAsync("/health/ready", TestContext.Current.CancellationToken)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        using var later = await visitor.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(2, check.Count);
    }

    private Task<KernelHost> StartAsync(DatabaseKind kind, Action<IServiceCollection>? addServices = null) =>
        KernelHost.StartAsync(kind, services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            addServices?.Invoke(services);
        });

    private async Task<HttpResponseMessage> AskUntilAsync(HttpClient visitor, HttpStatusCode wanted)
    {
        while (true)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            var answer = await visitor.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (answer.StatusCode == wanted)
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    private static async Task ExecuteAsync(KernelHost site, FormattableString sql)
    {
        await using var db = await site.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(sql, TestContext.Current.CancellationToken);
    }

    private static void Replace(
        IServiceCollection services, Func<IDbContextFactory<SiteDbContext>, IDbContextFactory<SiteDbContext>> replacement)
    {
        var original = services.Last(service => service.ServiceType == typeof(IDbContextFactory<SiteDbContext>));
        services.AddSingleton(provider => replacement((IDbContextFactory<SiteDbContext>)(original.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, original.ImplementationType!))));
    }

    private sealed class BreakableContexts(IDbContextFactory<SiteDbContext> inner) : IDbContextFactory<SiteDbContext>
    {
        public volatile bool IsBroken;

        public SiteDbContext CreateDbContext() =>
            IsBroken ? throw new InvalidOperationException("wachtwoord van de database") : inner.CreateDbContext();
    }

    private sealed class CountedCheck : IHealthCheck
    {
        private int _count;

        public int Count => _count;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
    }
}
