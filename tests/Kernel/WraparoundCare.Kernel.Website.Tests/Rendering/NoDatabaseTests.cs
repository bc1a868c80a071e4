using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Rendering;

/// <summary>A request for a page or a file never reaches the database (design decision 8).</summary>
public sealed class NoDatabaseTests
{
    [Fact]
    public async Task Get_PageNotKept_SendsNoCommand()
    {
        await using var host = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        host.Publish("Begin");
        await host.HtmlAsync("/");
        await host.GetAsync("/ook-niet");

        using var log = new CommandLog();
        var personal = await host.SendAsync(
            HttpMethod.Get, "/", request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer none"));
        var unknown = await host.GetAsync("/bestaat-niet");

        Assert.True(personal.IsSuccessStatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Empty(log.Commands);
    }
}
