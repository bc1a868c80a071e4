using WraparoundCare.Data;
using WraparoundCare.Kernel.Persistence;
using WraparoundCare.Kernel.Website.Startup;

namespace WraparoundCare.Web;

/// <summary>Composes the site from its parts; the parts know how.</summary>
public static class Site
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddKernel(builder);
        var app = builder.Build();
        return app;
    }

    public static async Task RunAsync(WebApplication app)
    {
        await app.BootUmbracoAsync();
        await app.RunAsync();
    }

    private static void AddKernel(WebApplicationBuilder builder)
    {
        var dataDirectory = Path.Combine(builder.Environment.ContentRootPath, "umbraco", "Data");
        builder.CreateUmbracoBuilder(typeof(Site).Assembly)
            .AddPersistence(DatabaseOptions.Read(builder.Configuration, dataDirectory))
            .BuildKernel();
    }
}
