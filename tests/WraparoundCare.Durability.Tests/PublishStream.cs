using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Web;

namespace WraparoundCare.Durability.Tests;

/// <summary>
/// A process of its own that publishes without end and tells every publish that was acknowledged, so that a test can
/// kill it at any moment: <c>publish-stream FIRST [--site settings]</c> prints <c>ack NUMBER</c> per publish.
/// </summary>
internal static class PublishStream
{
    public const string Command = "publish-stream";
    public const string TypeAlias = "streamed";
    public const string NumberAlias = "number";
    public const int DocumentCount = 8;

    /// <param name="args">The first number to publish, then settings of the site.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Site.Compose(args[1..]);
        await app.BootUmbracoAsync();
        var documents = await DocumentsAsync(app);
        for (var number = int.Parse(args[0], CultureInfo.InvariantCulture); ; number++)
        {
            Publish(app, documents[number % DocumentCount], number);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ack {number}"));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>The documents in the order in which numbers are dealt to them.</summary>
    public static async Task<IReadOnlyList<IContent>> DocumentsAsync(WebApplication app)
    {
        var contentTypes = app.Services.GetRequiredService<IContentTypeService>();
        var content = app.Services.GetRequiredService<IContentService>();
        var type = contentTypes.Get(TypeAlias) ?? await new DocumentTypeBuilder(app.Services, TypeAlias).With(NumberAlias).CreateAsync();
        var documents = content.GetPagedOfType(type.Id, 0, 100, out _, null!).OrderBy(document => document.Id).ToList();
        while (documents.Count < DocumentCount)
        {
            var document = content.Create($"Document {documents.Count}", -1, type);
            content.Save(document);
            documents.Add(document);
        }

        return documents;
    }

    private static void Publish(WebApplication app, IContent document, int number)
    {
        var content = app.Services.GetRequiredService<IContentService>();
        document.SetValue(NumberAlias, number.ToString(CultureInfo.InvariantCulture));
        if (!content.Save(document).Success || !content.Publish(document, ["*"]).Success)
        {
            throw new InvalidOperationException($"Publish {number} was refused.");
        }
    }
}
