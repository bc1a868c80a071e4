using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Serilog;
using WraparoundCare.Community;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Backoffice;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.Client;
using WraparoundCare.Kernel.Backoffice.FirstUser;
using WraparoundCare.Kernel.Backoffice.SignIn;
using WraparoundCare.Kernel.Persistence;
using WraparoundCare.Kernel.Website;
using WraparoundCare.Kernel.Website.Costs;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.Packaging;
using WraparoundCare.Kernel.Website.PageCache;
using WraparoundCare.Kernel.Website.Preview;
using WraparoundCare.Kernel.Website.Security;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Platform;
using WraparoundCare.Platform.Previews;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Discussions;
using WraparoundCare.Platform.Shared.Files;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Platform.Shared.Maps;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Web;

/// <summary>Composes the site from its parts; the parts know how.</summary>
public static class Site
{
    private const string LogFilePath = "Serilog:WriteTo:Async:Args:configure:File:Args:path";

    /// <summary>The site as it answers requests.</summary>
    /// <param name="args">The command line.</param>
    public static WebApplication Build(string[] args)
    {
        var app = Compose(args);
        UsePipeline(app);
        return app;
    }

    /// <summary>The site's services only: what is enough for who asks it nothing over HTTP.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="addServices">What else to register, last of all: what the services of this host replace or add.</param>
    public static WebApplication Compose(string[] args, Action<IServiceCollection>? addServices = null)
    {
        // Named, because views and typed models are looked for from the program, which under test is another one.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        AddShippedSettings(builder.Configuration);
        UseShippedFiles(builder.Environment);
        // Trying every registration takes as long as registering them; a test does it, in Development, for all who start the program.
        builder.Host.UseDefaultServiceProvider((host, provider) =>
            (provider.ValidateScopes, provider.ValidateOnBuild) = (true, host.HostingEnvironment.IsDevelopment()));
        AddLogging(builder);
        builder.AddTelemetry();
        builder.Services.AddSystemd();
        AddCompression(builder.Services);
        AddKernel(builder);
        builder.Services.Configure<FileReaderOptions>(reader => reader.Program = typeof(Site).Assembly.Location);
        builder.Services.Configure<WebsiteOptions>(website => website.Culture = "nl-NL");
        builder.Services.AddOptions<WebsiteOptions>().Configure<AccountLinks>((website, members) => website.SignInAddress = members.SignIn);
        builder.Services.Configure<ErrorPageOptions>(DutchErrorPages.Set);
        builder.Services.AddOptions<PageCacheOptions>().Configure<IEnumerable<ListQueryKeys>>((pages, lists) =>
            pages.QueryKeys.UnionWith(lists.SelectMany(list => list.Keys)));
        builder.Services.Configure<BackofficeShellOptions>(DutchBackoffice.Set);
        builder.Services.Configure<SignInOptions>(DutchBackoffice.Set);
        builder.Services.AddOptions<SecurityHeaderOptions>().Configure<IOptions<MapTilesOptions>>((headers, tiles) =>
            headers.ImageOrigins.UnionWith(tiles.Value.Origin() is { } origin ? [origin] : []));
        builder.Services.PostConfigure<CostOptions>(limits => limits.Costs.TryAdd(Costs.Search, limits.Costs[Cost.Query]));
        builder.Services.PostConfigure<CostOptions>(limits => limits.Costs.TryAdd(Costs.Part, limits.Costs[Cost.Page]));
        builder.Services.PostConfigure<CostOptions>(limits => limits.Costs.TryAdd(ManagementRegistration.Cost, limits.Costs[Cost.Page]));
        builder.Services.PostConfigure<CostOptions>(
            limits => limits.Costs.TryAdd(ManagementRegistration.UploadCost, limits.Costs[Cost.Page]));
        builder.Services.AddSingleton<RenewPages>(provider => provider.GetRequiredService<KeptPages>().Renew);
        builder.Services.AddSingleton<RenewPage>(provider => provider.GetRequiredService<KeptPages>().Renew);
        builder.Services.AddSingleton<WriteDraft>(provider => provider.GetRequiredService<DraftPages>().TryWriteAsync);
        addServices?.Invoke(builder.Services);
        return builder.BuildWithKernel();
    }

    /// <summary>Lets a composed site answer requests.</summary>
    public static void UsePipeline(WebApplication app)
    {
        app.UseHostCookies();
        app.UseRequestLog();
        app.UseWebsite();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepVersioned });
        app.UseRouting();
        app.UseLimits();
        app.UseBackOffice();
        app.UseCommunity();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UsePlatform();
        app.MapPlatform();
        app.MapCommunity();
        app.MapBackOffice();
        app.MapWebsite();
    }

    public static async Task RunAsync(WebApplication app)
    {
        PrivateFiles.Close(Path.Combine(app.Environment.ContentRootPath, "umbraco"));
        PrivateFiles.Close(Path.Combine(app.Environment.ContentRootPath, "wwwroot", "media"));
        await app.BootUmbracoAsync();
        await app.ShowFirstLoginAsync(Console.Out);
        await app.RunAsync();
    }

    // The settings beside the program hold wherever it is started from; those in the content root come on top.
    private static void AddShippedSettings(ConfigurationManager configuration) =>
        configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            Path = "appsettings.json",
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        });

    // The web root of the content root holds media, which only the media endpoint may hand out.
    private static void UseShippedFiles(IWebHostEnvironment environment) =>
        environment.WebRootFileProvider = new ReleasedFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"));

    private static void AddLogging(WebApplicationBuilder builder)
    {
        // A relative log file would otherwise follow the folder from which the program happens to be started.
        var path = builder.Configuration[LogFilePath] ?? string.Empty;
        builder.Configuration[LogFilePath] = Path.Combine(builder.Environment.ContentRootPath, path);
        builder.Services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration), preserveStaticLogger: true);
    }

    private static void AddKernel(WebApplicationBuilder builder)
    {
        var dataDirectory = Path.Combine(builder.Environment.ContentRootPath, "umbraco", "Data");
        builder.CreateUmbracoBuilder(typeof(Site).Assembly)
            .AddPersistence(DatabaseOptions.Read(builder.Configuration, dataDirectory))
            .AddWebsite()
            .AddPackages()
            .AddBackOffice()
            .AddPlatform()
            .AddCommunity()
            .BuildKernel();
    }

    // Pages are compressed by the page cache, once for many visitors; these files are public, so compressing
    // them over HTTPS gives nothing away.
    private static void AddCompression(IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml", "application/manifest+json"];
    });

    // An address with a hash of the file means another file when it changes.
    private static void KeepVersioned(StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
