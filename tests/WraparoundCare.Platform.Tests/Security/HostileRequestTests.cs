using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Security;

/// <summary>
/// Whatever is sent to whichever endpoint, the answer is never a fault of the site. The requests are written byte for byte, because
/// clients refuse to send most of them; the endpoints are those of the route table, so that a new one takes part by itself.
/// </summary>
[Collection(nameof(KernelHost))]
public partial class HostileRequestTests(SharedSites sites)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];

    // As they stand in a path or a query: broken and overlong UTF-8, half a surrogate pair, control characters, a number that is none.
    private static readonly string[] Texts =
    [
        "%FF%FE", "%ED%A0%80", "%C0%AF", "%00", "%1B%5B2J", "%EF%BF%BF", "%F0%9F%91%AA", "%u0041", "%", "%zz", "..%2f..%2fetc%2fpasswd",
        "%E2%80%AE", "a%0d%0aSet-Cookie:x=1", "9999999999999999999999", "-1", "0x7fffffff", "'%22%3E%3Cscript%3E", "%D1%88%D1%84",
    ];

    private static readonly string[] Hosts =
        ["", "a b", "[::1", "exam_ple", "example.com:99999", "-", "xn--", "localhost:0", "a/b", "user@host", "127.0.0.1.", "ex%41mple"];

    private static readonly (string Type, string Body)[] Bodies =
    [
        ("application/json", "null"), ("application/json", "[]"), ("application/json", "{"), ("application/json", "\"\\ud800\""),
        ("application/json", "{\"username\":[],\"password\":{}}"), ("application/json; charset=utf-7", "{}"), ("application/json", ""),
        ("application/json", string.Concat(Enumerable.Repeat("[", 3000))),
        ("application/x-www-form-urlencoded; charset=klingon", "username=a&password=b"),
        ("application/x-www-form-urlencoded", "username=%ED%A0%80&password=%00&returnUrl=%C3%A9&pagina=x&antwoord=%FF"),
        ("application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 3000).Select(number => $"a{number}=b"))),
        ("application/x-www-form-urlencoded", new string('a', 5000) + "=1"),
        ("multipart/form-data", "x"), ("multipart/form-data; boundary=\"\"", "x"), ("multipart/form-data; boundary=b", "--b\r\nnothing"),
        ("text/plain", "x"), ("nonsense", "x"), ("", "x"),
    ];

    [Fact]
    public async Task Send_AnythingToAnyEndpoint_IsNoFaultOfTheSite()
    {
        await using var site = await RunningSite.StartAsync(DatabaseKind.Sqlite);
        var paths = site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(PathsOf).Concat(["/", "/zoeken", "/kennisbank/artikelen", "/actueel/agenda", "/media/x.png"]).Distinct().ToList();
        Assert.True(paths.Count > 30, $"{paths.Count} endpoints");

        var faults = new List<string>();
        foreach (var path in paths)
        {
            foreach (var request in RequestsTo(path))
            {
                if (await StatusAsync(site.Address, request) is var status && (status >= 500 || status == 0))
                {
                    faults.Add($"{status} for {request[..Math.Min(request.Length, 300)]}");
                }
            }
        }

        var some = string.Join("\n\n", faults.DistinctBy(fault => fault[..40]).Take(25));
        Assert.True(faults.Count == 0, $"{faults.Count} faults, such as\n{some}");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nuttig")]
    [InlineData("/umbraco/login")]
    [InlineData("/zoeken/suggesties?q=stap")]
    [InlineData("/sitemap.xml")]
    public async Task Ask_HeadOfWhatCanBeRead_IsAnsweredAsGet(string path)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> PathsOf(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        return [Parameter().Replace(pattern, "x"), Parameter().Replace(pattern, "%ED%A0%80")];
    }

    private static IEnumerable<string> RequestsTo(string path)
    {
        foreach (var method in Methods)
        {
            yield return Request(method, path);
        }

        foreach (var text in Texts)
        {
            var query = $"q={text}&returnUrl={text}&pagina={text}&week={text}&vorm={text}&soort={text}&{text}={text}";
            yield return Request("GET", $"{path}?{query}");
            yield return Request("GET", path.TrimEnd('/') + "/" + text);
        }

        yield return Request("GET", $"{path}?q={new string('a', 6000)}");
        foreach (var host in Hosts)
        {
            yield return Request("GET", path, host);
        }

        foreach (var (type, body) in Bodies)
        {
            yield return Request("POST", path, "127.0.0.1", type, body);
        }
    }

    private static string Request(string method, string path, string host = "127.0.0.1", string type = "", string body = "") =>
        $"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n"
        + (type.Length > 0 ? $"Content-Type: {type}\r\n" : string.Empty)
        + (body.Length > 0 || method == "POST" ? $"Content-Length: {body.Length}\r\n" : string.Empty)
        + $"Sec-Fetch-Site: same-origin\r\n\r\n{body}";

    private static async Task<int> StatusAsync(Uri site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return line?.Split(' ') is [_, var status, ..] ? int.Parse(status, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
