using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Community.Experiences;
using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Forum.Live;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;

namespace WraparoundCare.Community;

public static class CommunityBuilderExtensions
{
    /// <summary>What members write: each feature is a folder here that registers itself in this list.</summary>
    public static IUmbracoBuilder AddCommunity(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IEntityModel, CommunityEntityModel>();
        builder.Services.AddSingleton(new MigrationSource("community", typeof(CommunityBuilderExtensions).Assembly));
        return builder.AddForum().AddExperiences().AddMembers();
    }

    /// <summary>Knows who of the visitors is a member. Call it after authentication.</summary>
    public static IApplicationBuilder UseCommunity(this IApplicationBuilder app) => app.UseMiddleware<MemberMiddleware>();

    /// <summary>Maps what is no page. Pages are controllers, which the platform maps.</summary>
    public static void MapCommunity(this IEndpointRouteBuilder endpoints) => endpoints.MapLive();
}
