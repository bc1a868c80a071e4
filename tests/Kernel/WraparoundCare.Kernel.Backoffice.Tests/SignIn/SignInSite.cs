using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>A site that visitors can reach, with one editor and a clock that the test moves.</summary>
internal sealed class SignInSite : IAsyncDisposable
{
    private readonly KernelHost _host;
    private Uri _address;
    private readonly List<EditorClient> _clients = [];

    private SignInSite(KernelHost host, Uri address, EditorAccount editor, FakeTimeProvider clock) =>
        (_host, _address, Editor, Clock) = (host, address, editor, clock);

    public EditorAccount Editor { get; }

    public FakeTimeProvider Clock { get; }

    public KernelHost Host => _host;

    /// <summary>The editor as the kernel has it now.</summary>
    public IUser User => _host.Get<IUserService>().GetByUsername(Editor.Username)!;

    /// <summary>What was written down of one kind, in alphabetical order.</summary>
    /// <param name="kind">A part of the kernel's name of it.</param>
    public IReadOnlyList<string> Audit(string kind)
    {
        using var scope = _host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. _host.Get<IAuditEntryRepository>()
            .GetPage(0, 100, out _)
            .Select(entry => entry.EventType!)
            .Where(type => type.Contains(kind, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public static async Task<SignInSite> OpenAsync(
        DatabaseKind kind, Action<IServiceCollection>? addServices = null, params string[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var host = await KernelHost.StartAsync(
            kind,
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                addServices?.Invoke(services);
            },
            // The clock stands still: a refusal that takes its time would never come.
            [
                "--Umbraco:CMS:Security:UserMinimumFailedLoginDurationInMilliseconds=0",
                "--Umbraco:CMS:Security:UserDefaultFailedLoginDurationInMilliseconds=0",
                .. settings,
            ]);
        return new SignInSite(host, await host.OpenAsync(), await host.Services.MakeEditorAsync(), clock);
    }

    /// <param name="from">The last number of the address that it comes from: 127.0.0.2 is another than 127.0.0.1.</param>
    public EditorClient Browser(byte from = 1)
    {
        var client = new EditorClient(_address, new IPAddress([127, 0, 0, from]));
        _clients.Add(client);
        return client;
    }

    public async Task<EditorClient> SignedInAsync()
    {
        var client = Browser();
        await client.SignInAsync(Editor);
        return client;
    }

    /// <summary>Signs in wrongly so many times.</summary>
    public async Task FailAsync(EditorClient client, int times)
    {
        for (var failure = 0; failure < times; failure++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync(Editor.Username, "een heel ander wachtwoord")).Status);
        }
    }

    public async Task RestartAsync()
    {
        await _host.CloseAsync();
        await _host.RestartAsync();
        _address = await _host.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _host.DisposeAsync();
    }
}
