namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>A call that the client can make.</summary>
/// <param name="Name">Method and address, with empty places in the latter.</param>
/// <param name="Query">What it can put in the query.</param>
/// <param name="Body">What it sends; null is nothing.</param>
/// <param name="Answers">What it reads when it went well, by status.</param>
internal sealed record ClientCall(
    string Name, ClientObject Query, ClientType? Body, IReadOnlyDictionary<string, ClientType> Answers);

/// <summary>What the client calls and the models it calls with.</summary>
internal sealed class ClientContract
{
    private const string Data = "Data";
    private const string Answers = "Responses";

    private static readonly string[] Methods = ["Get", "Post", "Put", "Delete", "Patch"];
    private static readonly ClientObject Nothing = new(new Dictionary<string, ClientProperty>());

    private readonly IReadOnlyDictionary<string, ClientType> _types;

    private ClientContract(IReadOnlyDictionary<string, ClientType> types) => _types = types;

    public IEnumerable<ClientCall> Calls => _types
        .Where(type => type.Key.EndsWith(Data, StringComparison.Ordinal))
        .Where(type => type.Value is ClientObject data && data.Properties.ContainsKey("url"))
        .Select(type => Describe(type.Key[..^Data.Length], (ClientObject)type.Value));

    public static ClientContract Read(string text) => new(ClientTypeReader.Read(text));

    /// <summary>What stands under a name; a name of TypeScript itself stands for itself.</summary>
    public ClientType Find(ClientType type) =>
        type is ClientName { Name: var name } && _types.TryGetValue(name, out var found) ? found : type;

    /// <returns>The name of the model, or null when it is no model of the client's.</returns>
    public string? NameOf(ClientType type) => type is ClientName { Name: var name } && _types.ContainsKey(name) ? name : null;

    private ClientCall Describe(string name, ClientObject data)
    {
        var method = Methods.First(method => name.StartsWith(method, StringComparison.Ordinal)).ToUpperInvariant();
        var address = ((ClientText)data.Properties["url"].Type).Text;
        var body = data.Properties.GetValueOrDefault("body")?.Type;
        return new ClientCall(
            CallName.Of(method, address),
            data.Properties.GetValueOrDefault("query")?.Type as ClientObject ?? Nothing,
            body is ClientName { Name: "never" } ? null : body,
            AnswersOf(name));
    }

    private Dictionary<string, ClientType> AnswersOf(string name) => _types.GetValueOrDefault(name + Answers) is ClientObject answers
        ? answers.Properties.ToDictionary(answer => answer.Key, answer => answer.Value.Type)
        : [];
}

/// <summary>How a call is named here: the method, and the address without what all have, its places empty.</summary>
internal static class CallName
{
    private const string Api = "/umbraco/management/api";

    public static string Of(string method, string address) => string.Join(
        '/',
        $"{method} {address.Replace(Api, string.Empty, StringComparison.Ordinal)}"
            .Split('/')
            .Select(part => part.StartsWith('{') ? "{}" : part));
}
