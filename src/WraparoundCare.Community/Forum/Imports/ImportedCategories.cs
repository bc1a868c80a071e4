using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Community.Forum.Imports;

/// <summary>
/// Where topics of another forum come to stand: in our category of the same address or name, or else in a new one. What not everybody
/// could read there does not come where everybody reads.
/// </summary>
internal sealed class ImportedCategories(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    /// <returns>Null when we have none, or none that is as closed.</returns>
    public Guid? Find(ImportedCategory category)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Same(category) is { } same && (same.Readers is not null || !category.IsRestricted) ? same.Id : null;
    }

    /// <param name="category">One that everybody could read.</param>
    /// <param name="counts">Of what was made.</param>
    /// <returns>A category that everybody reads, unless an editor closed it a moment ago.</returns>
    public Guid Make(ImportedCategory category, ImportCounts counts)
    {
        using var scope = scopes.CreateCoreScope();
        // Who makes the same at the same time waits, and finds it there.
        scope.EagerWriteLock(Constants.Locks.MemberTree);
        var db = work.Required.Db;
        var row = Same(category);
        if (row is null)
        {
            var name = ImportedRows.Cut(category.Name.Trim(), ForumCategoryRow.NameMaxLength);
            row = new ForumCategoryRow
            {
                Id = Guid.NewGuid(),
                Slug = SlugOf(category),
                Name = name,
                Description = ImportedRows.Cut(category.Description, ForumCategoryRow.DescriptionMaxLength),
                Position = 1 + (db.Set<ForumCategoryRow>().Max(other => (int?)other.Position) ?? 0),
            };
            db.Add(row);
            db.SaveChanges();
            counts.Add(ImportCount.Categories);
        }

        scope.Complete();
        return row.Id;
    }

    private ForumCategoryRow? Same(ImportedCategory category)
    {
        var ours = work.Required.Db.Set<ForumCategoryRow>().ToList();
        var slug = SlugOf(category);
        return ours.Find(row => row.Slug == slug)
            ?? ours.Find(row => string.Equals(row.Name, category.Name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static string SlugOf(ImportedCategory category)
    {
        var slug = Slug.Of(category.Slug) is { Length: > 0 } own ? own : Slug.Of(category.Name);
        slug = slug.Length == 0 ? "overgenomen" : slug;
        return slug[..Math.Min(slug.Length, ForumCategoryRow.SlugMaxLength)].TrimEnd('-');
    }
}

/// <param name="Name">What it is called there.</param>
/// <param name="Slug">Its name in addresses there; it may be empty.</param>
/// <param name="Description">In plain text.</param>
/// <param name="IsRestricted">Whether not everybody could read there.</param>
internal sealed record ImportedCategory(string Name, string Slug, string Description, bool IsRestricted);
