using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

public class PublishedSnapshotStoreTests
{
    [Fact]
    public void Update_WithChange_EndsBothGenerations()
    {
        var store = new PublishedSnapshotStore();
        var (pages, elements) = (store.Generation, store.ElementsGeneration);

        store.Update(current => current.WithDocuments([Nodes.Put(Nodes.Document(1))]));

        Assert.NotEqual(pages, store.Generation);
        Assert.NotEqual(elements, store.ElementsGeneration);
    }

    [Fact]
    public void Update_WithoutChange_KeepsTheGeneration()
    {
        var store = new PublishedSnapshotStore();
        store.Update(current => current.WithDocuments([Nodes.Put(Nodes.Document(1))]));
        var generation = store.Generation;

        store.Update(current => current.WithDocuments([Nodes.Put(Nodes.Document(1))]));

        Assert.Equal(generation, store.Generation);
    }

    [Fact]
    public async Task Update_ManyWritersAndReaders_LosesNothingAndNeverShowsAHalfChange()
    {
        var store = new PublishedSnapshotStore();
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var torn = 0;
            while (!done.IsCancellationRequested)
            {
                var documents = store.Current.Documents;
                torn += documents.Items.Count(item => documents.Find(item.Node.Id) is null) + (documents.Count % 2);
            }

            return torn;
        });

        // Each writer puts its documents in pairs, so an odd number would be half a change.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var id = (writer * 1000) + (i * 2);
                store.Update(current => current.WithDocuments([Nodes.Put(Nodes.Document(id)), Nodes.Put(Nodes.Document(id + 1))]));
            }
        })));
        await done.CancelAsync();

        Assert.Equal(0, await reader);
        Assert.Equal(1600, store.Current.Documents.Count);
    }
}
