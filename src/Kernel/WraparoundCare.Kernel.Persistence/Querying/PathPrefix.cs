using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.Querying;

/// <summary>Recognises the kernel's query for everything below a node.</summary>
internal static class PathPrefix
{
    /// <summary>The prefix that the path must have when that is all that is asked; null for any other query.</summary>
    public static string? Of<T>(IQuery<T>? query)
    {
        if (query is not KernelQuery<T> { Conditions: [{ Body: MethodCallExpression call }] }
            || call.Method.DeclaringType != typeof(SqlExpressionExtensions)
            || call.Method.Name != nameof(SqlExpressionExtensions.SqlStartsWith)
            || call.Arguments[0] is not MemberExpression { Member.Name: "Path", Expression: ParameterExpression })
        {
            return null;
        }

        return Expression.Lambda<Func<string>>(call.Arguments[1]).Compile(preferInterpretation: true)();
    }
}
