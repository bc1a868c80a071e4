using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>Reads published documents as pages do. Two values are always written together, so they are always read together.</summary>
internal sealed class SoakReader(IServiceProvider services, int seed)
{
    private readonly Random _random = new(seed);
    private List<Guid> _keys = [];
    private int _left;

    public void ReadSomething()
    {
        if (_left-- <= 0)
        {
            LookAround();
        }

        if (_keys.Count == 0)
        {
            return;
        }

        var key = _keys[_random.Next(_keys.Count)];
        services.GetRequiredService<IDocumentUrlService>().GetLegacyRouteFormat(key, null, isDraft: false);
        if (services.GetRequiredService<IPublishedContentCache>().GetById(key) is { } page)
        {
            var (text, copy) = (page.GetProperty(NodeSite.Text)?.GetSourceValue(), page.GetProperty("copy")?.GetSourceValue());
            Assert.True(Equals(text, copy), $"{page.Name}: {text} and {copy}");
        }
    }

    private void LookAround()
    {
        var navigation = services.GetRequiredService<IDocumentNavigationQueryService>();
        navigation.TryGetRootKeys(out var roots);
        _keys = [.. roots.SelectMany(root => navigation.TryGetDescendantsKeysOrSelfKeys(root, out var keys) ? keys : [])];
        _left = 100;
    }
}
