using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Testing.Kernel;

/// <summary>Documents to begin a test with.</summary>
internal static class DocumentBuilders
{
    private const string Dutch = "nl-NL";
    private const string English = "en-GB";

    public static async Task<IContentService> PublishedAsync(KernelHost host, string text)
    {
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var service = host.Get<IContentService>();
        var document = service.Create("A", Constants.System.Root, "article");
        document.SetValue("text", text);
        service.Save(document);
        service.Publish(document, ["*"]);
        return service;
    }

    public static async Task<(IContentService Service, IContent A, IContent B, IContent C)> ThreeLevelsAsync(KernelHost host)
    {
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var service = host.Get<IContentService>();
        var a = service.CreateAndSave("A", Constants.System.Root, "article");
        var b = service.CreateAndSave("B", a.Id, "article");
        return (service, a, b, service.CreateAndSave("C", b.Id, "article"));
    }

    public static async Task AddEnglishAsync(KernelHost host) => await host.Get<ILanguageService>().CreateAsync(
        new Language(English, "English (United Kingdom)"), Constants.Security.SuperUserKey);

    public static async Task<IContent> BilingualAsync(KernelHost host)
    {
        await AddEnglishAsync(host);
        await new DocumentTypeBuilder(host.Services, "bilingual")
            .VaryingByCulture().With("text", variation: ContentVariation.Culture).With("shared")
            .CreateAsync();
        var service = host.Get<IContentService>();
        var document = service.Create("x", Constants.System.Root, "bilingual");
        document.SetCultureName("Zorg", Dutch);
        document.SetCultureName("Care", English);
        document.SetValue("text", "tekst", Dutch);
        document.SetValue("text", "text", English);
        document.SetValue("shared", "gedeeld");
        service.Save(document);
        return document;
    }
}
