using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Bookmarks;

internal static class BookmarksRegistration
{
    public static IServiceCollection AddBookmarks(this IServiceCollection services) => services
        .AddSingleton<ForumBookmarks>()
        .AddSingleton<PersonalData, BookmarkPersonalData>();
}
