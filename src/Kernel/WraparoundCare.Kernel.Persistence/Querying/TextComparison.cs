using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace WraparoundCare.Kernel.Persistence.Querying;

/// <summary>
/// Text comparisons that mean the same on both databases: case is ignored (LIKE respects it on PostgreSQL only), and a
/// prefix of a tree path becomes a range so that the index on the path is used.
/// </summary>
internal static class TextComparison
{
    private const string PathColumn = "Path";
    private const string Escape = "\\";
    private static readonly MethodInfo ToLower = typeof(string).GetMethod(nameof(string.ToLower), [])!;
    private static readonly MethodInfo Compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

    /// <param name="method">Name of the comparison, as in <see cref="string"/> or the kernel's SqlStartsWith and the like.</param>
    /// <param name="column">The column that is compared.</param>
    /// <param name="value">The value; evaluated now, so it must not depend on the row.</param>
    public static Expression Build(string method, Expression column, Expression value)
    {
        var text = Evaluate(value) ?? string.Empty;
        return method switch
        {
            "StartsWith" or "SqlStartsWith" => IsPath(column) ? InRange(column, text) : IsLike(column, Literal(text) + "%"),
            "EndsWith" or "SqlEndsWith" => IsLike(column, "%" + Literal(text)),
            "Contains" or "SqlContains" => IsLike(column, "%" + Literal(text) + "%"),
            "Equals" or "SqlEquals" when Normalized(column) is { } normalized => Expression.Equal(normalized, Parameter(Normalize(text))),
            "Equals" or "SqlEquals" => IsLike(column, Literal(text)),
            "SqlWildcard" => IsLike(column, Literal(text).Replace('*', '%')),
            _ => throw new NotSupportedException($"Queries with string.{method} are not supported."),
        };
    }

    /// <summary>The text without what does not count when it is compared as a whole.</summary>
    public static string Normalize(string text) => text.Trim().ToUpperInvariant();

    // A row that keeps the text in this form as well has an index on it; LIKE would read every row.
    private static MemberExpression? Normalized(Expression column) =>
        column is MemberExpression { Expression: { } row } member && row.Type.GetProperty("Normalized" + member.Member.Name) is { } property
            ? Expression.Property(row, property)
            : null;

    private static bool IsPath(Expression column) => column is MemberExpression { Member.Name: PathColumn };

    private static BinaryExpression InRange(Expression column, string prefix)
    {
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(Compare, column, Parameter(prefix)), Expression.Constant(0)),
            Expression.LessThan(Expression.Call(Compare, column, Parameter(end)), Expression.Constant(0)));
    }

    private static MethodCallExpression IsLike(Expression column, string pattern) => Expression.Call(
        Like,
        Expression.Constant(EF.Functions),
        Expression.Call(column, ToLower),
        Expression.Call(Parameter(pattern), ToLower),
        Expression.Constant(Escape));

    private static string Literal(string text) => text
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal);

    private static string? Evaluate(Expression value) => value is ConstantExpression constant
        ? constant.Value as string
        : Expression.Lambda<Func<string?>>(value).Compile(preferInterpretation: true)();

    // A closure instead of a constant: EF Core then sends a parameter and reuses the compiled query.
    private static MemberExpression Parameter(string value) =>
        Expression.Field(Expression.Constant(new Holder(value)), nameof(Holder.Value));

    private sealed class Holder(string value)
    {
        public readonly string Value = value;
    }
}
