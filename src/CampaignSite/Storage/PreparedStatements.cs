using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CampaignSite.Storage;

/// <summary>Statements that come in crowds, each parsed once and kept as long as its context. EF Core builds and parses its own each time, which costs more than running them.</summary>
/// <remarks>As with <c>ExecuteSql</c>, each value becomes a parameter: nothing that was typed is ever part of a statement.</remarks>
internal sealed class PreparedStatements(SiteDbContext context) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>The number of rows that were written.</summary>
    /// <param name="sql">Plain values: the provider is given them as they are.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellationToken) => Prepare(sql).ExecuteNonQueryAsync(cancellationToken);

    /// <summary>The first row, or null where there is none.</summary>
    public async Task<T?> FirstOrDefaultAsync<T>(FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        await using var reader = await Prepare(sql).ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? read(reader) : null;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Prepare(FormattableString sql)
    {
        if (!_commands.TryGetValue(sql.Format, out var command))
        {
            command = Create(sql);
            _commands.Add(sql.Format, command);
        }

        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        for (var number = 0; number < sql.ArgumentCount; number++)
        {
            command.Parameters[number].Value = sql.GetArgument(number);
        }

        return command;
    }

    private DbCommand Create(FormattableString sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        object[] names = [.. Enumerable.Range(0, sql.ArgumentCount).Select(number => string.Create(CultureInfo.InvariantCulture, $"@p{number}"))];
        foreach (string name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

#pragma warning disable CA2100 // The text is constant: names of parameters stand where the values were.
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql.Format, names);
#pragma warning restore CA2100
        return command;
    }
}
