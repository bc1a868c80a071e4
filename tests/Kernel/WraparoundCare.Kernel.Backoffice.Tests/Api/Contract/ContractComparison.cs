namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>Compares what we offer with what the client calls.</summary>
internal sealed class ContractComparison
{
    private readonly AnswerComparison _answers;
    private readonly RequestComparison _requests;
    private readonly SortedSet<string> _differences = new(StringComparer.Ordinal);

    private ContractComparison(ClientContract client, OfferedContract offered)
    {
        (_answers, _requests) = (new AnswerComparison(client), new RequestComparison(client));
        var known = client.Calls.ToDictionary(call => call.Name);
        var ours = offered.Calls.ToDictionary(call => call.Name);
        Own = [.. ours.Keys.Except(known.Keys).Order(StringComparer.Ordinal)];
        NotOffered = [.. known.Keys.Except(ours.Keys).Order(StringComparer.Ordinal)];
        Offered = [.. known.Keys.Intersect(ours.Keys).Order(StringComparer.Ordinal)];
        foreach (var name in Offered)
        {
            Compare(known[name], ours[name]);
        }
    }

    /// <summary>What the client never calls.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>What both have.</summary>
    public IReadOnlyList<string> Offered { get; }

    /// <summary>What the client can call and finds nothing.</summary>
    public IReadOnlyList<string> NotOffered { get; }

    /// <summary>Where what both have differs.</summary>
    public IReadOnlyList<string> Differences =>
    [
        .. _differences,
        .. _requests.Differences.Select(difference => "request: " + difference),
        .. _answers.Differences.Select(difference => "answer: " + difference),
    ];

    public static ContractComparison Of(ClientContract client, OfferedContract offered) => new(client, offered);

    private void Compare(ClientCall theirs, OfferedCall ours)
    {
        CompareQuery(theirs, ours);
        CompareBody(theirs, ours);
        foreach (var (status, type) in theirs.Answers)
        {
            CompareAnswer(type, ours, status);
        }
    }

    private void CompareQuery(ClientCall theirs, OfferedCall ours)
    {
        foreach (var (name, parameter) in theirs.Query.Properties)
        {
            if (ours.Query.TryGetValue(name, out var known))
            {
                _requests.Compare(parameter.Type, known.Schema, $"{theirs.Name}?{name}");
            }
            else
            {
                _differences.Add($"{theirs.Name}?{name} is not known");
            }
        }

        foreach (var (name, _) in ours.Query.Where(parameter => parameter.Value.IsRequired))
        {
            if (theirs.Query.Properties.GetValueOrDefault(name)?.IsRequired != true)
            {
                _differences.Add($"{theirs.Name}?{name} is wanted, and the client may leave it out");
            }
        }
    }

    private void CompareBody(ClientCall theirs, OfferedCall ours)
    {
        if (theirs.Body is { } sent && ours.Body is { } read)
        {
            _requests.Compare(sent, read, theirs.Name);
        }
        else if (theirs.Body is not null || ours.Body is not null)
        {
            _differences.Add($"{theirs.Name} {(theirs.Body is null ? "wants a body that the client does not send" : "reads no body")}");
        }
    }

    private void CompareAnswer(ClientType theirs, OfferedCall ours, string status)
    {
        if (!ours.Answers.TryGetValue(status, out var answer))
        {
            _differences.Add($"{ours.Name} answers {string.Join(" or ", ours.Answers.Keys)}, not {status}");
        }
        else if (answer is not null)
        {
            _answers.Compare(theirs, answer, $"{ours.Name} {status}");
        }
        else if (theirs is not ClientName { Name: "unknown" or "void" })
        {
            _differences.Add($"{ours.Name} does not say what it answers");
        }
    }
}
