using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Forum.Examples;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Categories;

/// <summary>The categories that a forum begins with, and examples in them. One that has any is left as it is.</summary>
internal sealed class ForumCategoriesAtStart(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumExamples examples, IRuntimeState state)
    : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    private const string File = "WraparoundCare.Community.Forum.Categories.categories.json";

    public Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        if (state.Level == RuntimeLevel.Run)
        {
            AddIfNone();
        }

        return Task.CompletedTask;
    }

    private void AddIfNone()
    {
        using var scope = scopes.CreateCoreScope();

        // Nodes that start together take turns.
        scope.EagerWriteLock(Constants.Locks.MemberTree);
        var db = work.Required.Db;
        if (!db.Set<ForumCategoryRow>().Any())
        {
            var categories = Read().ToList();
            db.AddRange(categories);
            db.SaveChanges();
            examples.Add(work.Required, categories);
        }

        scope.Complete();
    }

    private static IEnumerable<ForumCategoryRow> Read()
    {
        using var file = typeof(ForumCategoriesAtStart).Assembly.GetManifestResourceStream(File)!;
        var categories = JsonSerializer.Deserialize<IReadOnlyList<Category>>(file, JsonSerializerOptions.Web)!;
        return categories.Select((category, index) => new ForumCategoryRow
        {
            Id = Guid.NewGuid(),
            Slug = category.Slug,
            Name = category.Name,
            Description = category.Description,
            Rules = category.Rules,
            Position = index + 1,
        });
    }

    private sealed record Category(string Slug, string Name, string Description, string? Rules);
}
