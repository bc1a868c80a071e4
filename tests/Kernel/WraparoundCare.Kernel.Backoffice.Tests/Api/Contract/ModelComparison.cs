namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>Goes through a type of the client and a schema of ours together, and says where they differ.</summary>
internal abstract class ModelComparison(ClientContract client)
{
    private const string Null = "null";

    private readonly HashSet<(string Theirs, string Ours)> _compared = [];

    /// <summary>One for each place, however many calls it is in.</summary>
    public SortedSet<string> Differences { get; } = new(StringComparer.Ordinal);

    public void Compare(ClientType theirs, Schema ours, string place)
    {
        CompareNull(IsNullable(theirs), ours.IsNullable, place);
        CompareValue(WithoutNull(theirs), ours, place);
    }

    /// <summary>What may be null on one side only.</summary>
    protected abstract void CompareNull(bool theirs, bool ours, string place);

    protected abstract void CompareEnum(IReadOnlyList<string> theirs, IReadOnlyList<string> ours, string place);

    protected abstract void CompareObject(ClientObject theirs, Schema ours, string place);

    protected void Report(string place, string difference) => Differences.Add($"{place} {difference}");

    private static bool IsNullable(ClientType type) => type is ClientUnion union && union.Options.Contains(new ClientName(Null));

    private static ClientType WithoutNull(ClientType type) => type is not ClientUnion union
        ? type
        : union.Options.Where(option => option != new ClientName(Null)).ToList() is [var only] ? only : union;

    private void CompareValue(ClientType theirs, Schema ours, string place)
    {
        var name = client.NameOf(theirs);
        if (name is not null && !_compared.Add((name, ours.Name ?? place)))
        {
            return;
        }

        CompareFound(client.Find(theirs), ours, name ?? place);
    }

    private void CompareFound(ClientType theirs, Schema ours, string place)
    {
        if (theirs == ClientName.Unknown)
        {
            return;
        }

        if (ours.IsAnything)
        {
            Report(place, "can be anything");
            return;
        }

        switch (theirs)
        {
            case ClientUnion union when union.Options.All(option => client.Find(option) is ClientObject):
                CompareKinds(union, ours, place);
                break;
            case ClientObject model when ours.Types.Contains("object"):
                CompareObject(model, ours, place);
                break;
            case ClientArray list when ours.Items is { } items:
                Compare(list.Items, items, place + "[]");
                break;
            case ClientEnum known when ours.Values.Count > 0:
                CompareEnum(known.Values, ours.Values, place);
                break;
            default:
                ComparePrimitive(theirs, ours, place);
                break;
        }
    }

    // One of ours is one of theirs when its mark says so, or else when it is like it.
    private void CompareKinds(ClientUnion theirs, Schema ours, string place)
    {
        foreach (var kind in ours.Options.Count > 0 ? ours.Options : [ours])
        {
            var mark = kind.Properties.GetValueOrDefault("$type")?.Values is [var only] ? only : null;
            var known = theirs.Options.FirstOrDefault(option => client.NameOf(option) == mark) ?? theirs.Options.FirstOrDefault(Fits);
            if (known is null)
            {
                Report(place, $"can be {mark ?? kind.Name}, which is no kind of the client's");
                continue;
            }

            CompareValue(known, kind, place);

            bool Fits(ClientType option) => mark is null
                && client.Find(option) is ClientObject model
                && model.Properties.All(property => !property.Value.IsRequired || kind.Properties.ContainsKey(property.Key));
        }
    }

    private void ComparePrimitive(ClientType theirs, Schema ours, string place)
    {
        string[] types = theirs switch
        {
            ClientName { Name: "string" } => ["string"],
            ClientName { Name: "number" } => ["integer", "number"],
            ClientName { Name: "boolean" } => ["boolean"],
            ClientUnion union when union.Options.Contains(new ClientName("Blob")) => ["string"],
            _ => [],
        };
        if (!types.Any(ours.Types.Contains) && !(types is ["string"] && ours.Values.Count > 0))
        {
            Report(place, $"is {(ours.Types.Count > 0 ? string.Join(" or ", ours.Types) : "a choice")}, not {Describe(theirs)}");
        }
    }

    private static string Describe(ClientType type) => type switch
    {
        ClientName name => name.Name,
        ClientEnum known => string.Join('|', known.Values),
        ClientArray list => $"Array<{Describe(list.Items)}>",
        ClientUnion union => string.Join('|', union.Options.Select(Describe)),
        ClientText text => text.Text,
        _ => "an object",
    };
}

/// <summary>What the client reads must be in what we answer.</summary>
internal sealed class AnswerComparison(ClientContract client) : ModelComparison(client)
{
    protected override void CompareNull(bool theirs, bool ours, string place)
    {
        if (ours && !theirs)
        {
            Report(place, "can be null");
        }
    }

    protected override void CompareEnum(IReadOnlyList<string> theirs, IReadOnlyList<string> ours, string place)
    {
        foreach (var value in ours.Except(theirs))
        {
            Report(place, $"can be {value}, which the client does not know");
        }
    }

    protected override void CompareObject(ClientObject theirs, Schema ours, string place)
    {
        foreach (var (name, property) in theirs.Properties)
        {
            if (ours.Properties.TryGetValue(name, out var answered))
            {
                Compare(property.Type, answered, $"{place}.{name}");
            }
            else if (property.IsRequired)
            {
                Report($"{place}.{name}", "is not answered");
            }
        }
    }
}

/// <summary>What the client sends must be known to us, and what we want must be sent.</summary>
internal sealed class RequestComparison(ClientContract client) : ModelComparison(client)
{
    protected override void CompareNull(bool theirs, bool ours, string place)
    {
        if (theirs && !ours)
        {
            Report(place, "may not be null");
        }
    }

    protected override void CompareEnum(IReadOnlyList<string> theirs, IReadOnlyList<string> ours, string place)
    {
        foreach (var value in theirs.Except(ours))
        {
            Report(place, $"may not be {value}");
        }
    }

    protected override void CompareObject(ClientObject theirs, Schema ours, string place)
    {
        foreach (var (name, property) in theirs.Properties)
        {
            if (ours.Properties.TryGetValue(name, out var known))
            {
                Compare(property.Type, known, $"{place}.{name}");
            }
            else
            {
                Report($"{place}.{name}", "is not known");
            }
        }

        // What may be null may be left out as well.
        foreach (var name in ours.Required.Where(name => ours.Properties.GetValueOrDefault(name)?.IsNullable != true))
        {
            if (theirs.Properties.GetValueOrDefault(name)?.IsRequired != true)
            {
                Report($"{place}.{name}", "is wanted, and the client may leave it out");
            }
        }
    }
}
