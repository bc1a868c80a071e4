using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

public class PublishedSnapshotTests
{
    [Fact]
    public void WithDocuments_OneOfMany_SharesAllOthers()
    {
        var before = PublishedSnapshot.Empty.WithDocuments(Enumerable.Range(1, 3000).Select(id => Nodes.Put(Nodes.Document(id))));

        var after = before.WithDocuments([Nodes.Put(Nodes.Document(5, "Anders"))]);

        Assert.Equal("Sleutelpersonen", before.Documents.Find(5)!.Node.Name);
        Assert.Equal("Anders", after.Documents.Find(5)!.Node.Name);
        Assert.Same(after.Documents.Find(5), after.Documents.Find(Nodes.KeyOf(5)));
        Assert.Equal(2999, Enumerable.Range(1, 3000).Count(id => ReferenceEquals(before.Documents.Find(id), after.Documents.Find(id))));
    }

    [Fact]
    public void WithDocuments_SameContentAgain_ChangesNothing()
    {
        var values = new[] { new StoredValue("title", string.Empty, string.Empty, "Stap 1") };
        var before = PublishedSnapshot.Empty.WithDocuments([Nodes.Put(Nodes.Document(1, "Stap", values))]);

        Assert.Same(before, before.WithDocuments([Nodes.Put(Nodes.Document(1, "Stap", [.. values])), Nodes.Remove(2)]));
        Assert.NotSame(before, before.WithDocuments([Nodes.Put(Nodes.Document(1, "Stap", values[0] with { Value = "Stap 2" }))]));
    }

    [Fact]
    public void WithDocuments_Removed_IsFoundNeitherByKeyNorById()
    {
        var before = PublishedSnapshot.Empty.WithDocuments([Nodes.Put(Nodes.Document(1)), Nodes.Put(Nodes.Document(2))]);

        var after = before.WithDocuments([Nodes.Remove(1)]);

        Assert.Null(after.Documents.Find(1));
        Assert.Null(after.Documents.Find(Nodes.KeyOf(1)));
        Assert.Equal(1, after.Documents.Count);
    }

    [Fact]
    public void WithMedia_FileReplacedThenTrashedThenDeleted_IsKnownNewThenGoneThenUnknown()
    {
        var first = PublishedSnapshot.Empty.WithMedia([Nodes.Put(Nodes.MediaItem(1, "/media/a/kaart.pdf"))]);
        var replaced = first.WithMedia([Nodes.Put(Nodes.MediaItem(1, "/media/b/kaart.pdf"))]);
        var trashed = replaced.WithMedia([Nodes.Put(Nodes.MediaItem(1, "/media/b/kaart.pdf") with { IsTrashed = true })]);
        var deleted = trashed.WithMedia([Nodes.Remove(1)]);

        Assert.NotNull(first.Files.Find("/media/a/kaart.pdf"));
        Assert.Null(replaced.Files.Find("/media/a/kaart.pdf"));
        Assert.False(replaced.Files.Find("/media/b/kaart.pdf")!.IsGone);
        Assert.True(trashed.Files.Find("/media/b/kaart.pdf")!.IsGone);
        Assert.Null(deleted.Files.Find("/media/b/kaart.pdf"));
    }

    [Fact]
    public void Renewed_OneType_MakesOnlyItsItemsNew()
    {
        var documents = PublishedSnapshot.Empty.WithDocuments(
            [Nodes.Put(Nodes.Document(1)), Nodes.Put(Nodes.Document(2) with { ContentTypeId = 2000 })]).Documents;

        var renewed = documents.Renewed(node => node.ContentTypeId == 2000);

        Assert.Same(documents.Find(1), renewed.Find(1));
        Assert.NotSame(documents.Find(2), renewed.Find(2));
        Assert.Same(documents.Find(2)!.Node, renewed.Find(2)!.Node);
    }
}
