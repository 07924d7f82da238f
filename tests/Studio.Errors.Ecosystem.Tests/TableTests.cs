using Studio.Errors.Ecosystem.Tests.Apps;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>The table: every application, with a catalog and without, in every situation.</summary>
[Collection(RunningApps.Shared)]
public sealed class TableTests(RunningApps running)
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var app in Table.Apps)
            {
                foreach (var row in app.Rows)
                {
                    rows.Add(app.Name, row.Situation);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Only_what_the_contract_says_differs(string application, string situation)
    {
        var app = Table.Apps.Single(app => app.Name == application);
        var row = app.Rows.Single(row => row.Situation == situation);
        var without = await (await running.GetAsync(app, withErrors: false)).AnswerAsync(row.Sent);
        var with = await (await running.GetAsync(app, withErrors: true)).AnswerAsync(row.Sent);
        RowAssert.Holds(row.Wanted, with, without);
    }

    [Fact]
    public void Every_situation_has_a_name_of_its_own() =>
        Assert.All(Table.Apps, app => Assert.Distinct(app.Rows.Select(row => row.Situation)));
}
