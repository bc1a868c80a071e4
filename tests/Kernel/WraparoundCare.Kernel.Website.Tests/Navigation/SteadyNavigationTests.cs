using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Kernel.Website.Navigation;
using WraparoundCare.Kernel.Website.Tests.PropertyEditors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Navigation;

public sealed class SteadyNavigationTests
{
    [Fact]
    public async Task Read_WhileAPageMoves_SeesItAtOnePlaceOrTheOther()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var places = new[] { NodeSite.Publish(host.Services, "Hier"), NodeSite.Publish(host.Services, "Daar") };
        var page = NodeSite.Publish(host.Services, "Pagina", places[0].Id).Key;
        var (here, there) = (places[0].Key, places[1].Key);
        var tree = host.Get<IDocumentNavigationQueryService>();
        var changes = host.Get<IDocumentNavigationManagementService>();
        var hasEnded = new ManualResetEventSlim();

        var reading = Task.Factory.StartNew(
            () => Until(hasEnded, () => Faults(tree, page, here, there)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        for (var i = 0; i < 2_000; i++)
        {
            Assert.True(changes.Move(page, i % 2 == 0 ? there : here));
        }

        hasEnded.Set();
        var (reads, faults) = await reading;

        Assert.True(reads > 0);
        Assert.Equal(0, faults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_ChangedHalfway_ReadsAgain(bool failsHalfway)
    {
        var parent = Guid.NewGuid();
        ReadTree? navigation = null;
        navigation = ReadTree.Answering(
            () => navigation!.ChangeNothing() && failsHalfway ? throw new InvalidOperationException("Half a change") : null,
            () => parent);

        Assert.True(navigation.TryGetParentKey(Guid.NewGuid(), out var found));

        Assert.Equal(parent, found);
    }

    [Fact]
    public void Read_FailsWithoutAChange_TellsSo()
    {
        var navigation = ReadTree.Answering(() => throw new InvalidOperationException("Broken"));

        Assert.Throws<InvalidOperationException>(() => navigation.TryGetParentKey(Guid.NewGuid(), out _));
    }

    private static (int Reads, int Faults) Until(ManualResetEventSlim hasEnded, Func<int> read)
    {
        var (reads, faults) = (0, 0);
        do
        {
            reads++;
            faults += read();
        }
        while (!hasEnded.IsSet);
        return (reads, faults);
    }

    private static int Faults(IDocumentNavigationQueryService tree, Guid page, Guid here, Guid there)
    {
        var hasParent = tree.TryGetParentKey(page, out var parent) && (parent == here || parent == there);
        var hasAncestors = tree.TryGetAncestorsKeys(page, out var ancestors) && ancestors.Any();
        var isBelow = tree.TryGetLevel(page, out var level) && level == 2;
        return new[] { hasParent, hasAncestors, isBelow }.Count(isFine => !isFine);
    }

    /// <summary>Around a tree whose parents are the next answer each time, so that a change can come in the middle of a read.</summary>
    private sealed class ReadTree(IDocumentNavigationQueryService kernel) : SteadyNavigation<IDocumentNavigationQueryService>(kernel)
    {
        public static ReadTree Answering(params IEnumerable<Func<Guid?>> answers)
        {
            var parents = new Queue<Func<Guid?>>(answers);
            return new ReadTree(PortStub.Of<IDocumentNavigationQueryService>((nameof(TryGetParentKey), arguments =>
            {
                arguments[1] = parents.Dequeue()();
                return true;
            }
            )));
        }

        public bool ChangeNothing() => Change(() => true);
    }
}
