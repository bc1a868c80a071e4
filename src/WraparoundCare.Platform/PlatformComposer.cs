using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace WraparoundCare.Platform;

internal sealed class PlatformComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder.AddPlatform();
}
