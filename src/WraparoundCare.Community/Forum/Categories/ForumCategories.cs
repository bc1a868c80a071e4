using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Categories;

/// <summary>The categories, as far as somebody may read them.</summary>
internal sealed class ForumCategories(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<ForumCategoryRow> ReadableBy(ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumCategoryRow>().OrderBy(row => row.Position).AsEnumerable().Where(visitor.CanRead)];
    }

    public ForumCategoryRow? Find(string slug, ForumVisitor visitor) =>
        ReadableBy(visitor).FirstOrDefault(category => category.Slug == slug);

    public ForumCategoryRow? Find(Guid id, ForumVisitor visitor) =>
        ReadableBy(visitor).FirstOrDefault(category => category.Id == id);
}
