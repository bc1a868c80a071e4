using Umbraco.Cms.Core.DependencyInjection;

namespace WraparoundCare.Community;

public static class CommunityBuilderExtensions
{
    /// <summary>What members write: each feature is a folder here that registers itself in this list.</summary>
    public static IUmbracoBuilder AddCommunity(this IUmbracoBuilder builder) => builder;
}
