using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>Changes a branch of its own, as editors do: what it is refused it leaves, but nothing may fail.</summary>
internal sealed class SoakWriter
{
    private readonly IContentService _contents;
    private readonly SoakSurroundings _surroundings;
    private readonly Random _random;
    private readonly string _name;
    private readonly List<Guid> _documents = [];
    private readonly Action[] _changes;
    private int _number;

    public SoakWriter(IServiceProvider services, string name, int seed)
    {
        _contents = services.GetRequiredService<IContentService>();
        _surroundings = new SoakSurroundings(services, name);
        _random = new Random(seed);
        _name = name;
        _documents.Add(NodeSite.Publish(services, $"Tak {name}").Key);
        _changes =
        [
            Create, Create, Edit, Edit, Edit, Edit, Rename, Rename, Unpublish, Move, Move, Trash, Restore, Delete, Sort, PublishBranch,
            Schedule,
            _surroundings.ChangeMedia, _surroundings.ChangeDictionary, _surroundings.ChangeType,
        ];
    }

    public void ChangeSomething() => _changes[_random.Next(_changes.Length)]();

    private void Create()
    {
        if (_documents.Count < 40 && Any() is { Trashed: false } parent)
        {
            var document = _contents.Create(NextName(), parent.Id, NodeSite.Type);
            Fill(document);
            _contents.Save(document);
            _contents.Publish(document, ["*"]);
            _documents.Add(document.Key);
        }
    }

    private void Edit()
    {
        var document = Any();
        Fill(document);
        _contents.Save(document);
        _contents.Publish(document, ["*"]);
    }

    private void Rename()
    {
        var document = Any();
        document.Name = NextName();
        _contents.Save(document);
        _contents.Publish(document, ["*"]);
    }

    private void Unpublish() => _contents.Unpublish(Any());

    private void Move()
    {
        var (document, parent) = (AnyButTheRoot(), Any());
        if (document is { Trashed: false }
            && parent is { Trashed: false }
            && !$"{parent.Path},".StartsWith($"{document.Path},", StringComparison.Ordinal))
        {
            _contents.Move(document, parent.Id);
        }
    }

    private void Trash()
    {
        if (AnyButTheRoot() is { Trashed: false } document)
        {
            _contents.MoveToRecycleBin(document);
        }
    }

    private void Restore()
    {
        if (_documents.Select(key => _contents.GetById(key)).FirstOrDefault(document => document is { Trashed: true }) is { } document)
        {
            _contents.Move(document, _contents.GetById(_documents[0])!.Id);
            _contents.Publish(document, ["*"]);
        }
    }

    private void Delete()
    {
        if (_documents.Count > 10 && AnyButTheRoot() is { } document)
        {
            _contents.Delete(document);
            _documents.RemoveAll(key => _contents.GetById(key) is null);
        }
    }

    private void Sort()
    {
        var children = _contents.GetPagedChildren(Any().Id, 0, 100, out _).OrderBy(_ => _random.Next()).ToList();
        _contents.Sort(children);
    }

    private void PublishBranch() => _contents.PublishBranch(Any(), PublishBranchFilter.Default, ["*"]);

    // A document that nobody else touches, for the scheduler.
    private void Schedule()
    {
        var document = _contents.Create(NextName(), _contents.GetById(_documents[0])!.Id, NodeSite.Type);
        Fill(document);
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(1);
        _contents.Save(document, contentSchedule: ContentScheduleCollection.CreateWithEntry(at, null));
    }

    private void Fill(IContent document)
    {
        var value = (++_number).ToString(CultureInfo.InvariantCulture);
        document.SetValue(NodeSite.Text, value);
        document.SetValue("copy", value);
    }

    private string NextName() => $"{_name} {++_number}";

    private IContent Any() => _contents.GetById(_documents[_random.Next(_documents.Count)])!;

    private IContent? AnyButTheRoot() => _documents.Count > 1 ? _contents.GetById(_documents[_random.Next(1, _documents.Count)]) : null;
}
