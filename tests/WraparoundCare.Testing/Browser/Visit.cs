using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

/// <summary>One visitor's page, and what went on behind it: requests to other sites, errors in the console.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _thirdPartyRequests = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<IRequest> _requests = new();

    internal Visit(Uri site, IPage page)
    {
        Page = page;
        page.Request += (_, request) =>
        {
            _requests.Enqueue(request);
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != site.Authority)
            {
                _thirdPartyRequests.Enqueue(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Enqueue(error);
    }

    public IPage Page { get; }

    public IEnumerable<IRequest> Requests => _requests;

    public IEnumerable<string> ThirdPartyRequests => _thirdPartyRequests;

    /// <summary>Script errors, refused resources, breaches of the content security policy.</summary>
    public IEnumerable<string> Errors => _errors;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
