using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignSite.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CreateTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand, because of the checks: they keep out anything that is not a hash, a slug, an outcome and a day. Texts are compared by
            // their bytes, as in SQLite: the order must not depend on the language of the server.
            migrationBuilder.Sql(
                """
                CREATE TABLE marks (
                    visitor bytea NOT NULL CHECK (length(visitor) = 32),
                    action text COLLATE "C" NOT NULL CHECK (length(action) BETWEEN 1 AND 200),
                    outcome integer NOT NULL CHECK (outcome BETWEEN 1 AND 3),
                    day date NOT NULL,
                    CONSTRAINT "PK_marks" PRIMARY KEY (visitor, action)
                );

                CREATE TABLE action_totals (
                    action text COLLATE "C" NOT NULL CHECK (length(action) BETWEEN 1 AND 200),
                    done integer NOT NULL CHECK (done >= 0),
                    shown integer NOT NULL CHECK (shown >= 0),
                    shown_on date NOT NULL,
                    CONSTRAINT "PK_action_totals" PRIMARY KEY (action)
                );

                CREATE TABLE suggestions (
                    id text COLLATE "C" NOT NULL CHECK (length(id) = 6),
                    state integer NOT NULL CHECK (state BETWEEN 1 AND 4),
                    notes integer NOT NULL CHECK (notes BETWEEN 0 AND 63),
                    received date NOT NULL,
                    decided date,
                    page text COLLATE "C" CHECK (length(page) BETWEEN 1 AND 2000),
                    link text COLLATE "C" CHECK (length(link) BETWEEN 1 AND 2000),
                    text text COLLATE "C" NOT NULL CHECK (length(text) BETWEEN 1 AND 16000),
                    CONSTRAINT "PK_suggestions" PRIMARY KEY (id)
                );

                CREATE TABLE clock (
                    id integer NOT NULL CHECK (id = 1),
                    day date NOT NULL,
                    doubted_from date,
                    doubted_to date,
                    CONSTRAINT "PK_clock" PRIMARY KEY (id)
                );

                -- The server keeps samples of values for its planner, and they would stay when the rows are gone.
                ALTER TABLE marks ALTER visitor SET STATISTICS 0;
                ALTER TABLE suggestions ALTER id SET STATISTICS 0, ALTER page SET STATISTICS 0, ALTER link SET STATISTICS 0, ALTER text SET STATISTICS 0;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_totals");

            migrationBuilder.DropTable(
                name: "clock");

            migrationBuilder.DropTable(
                name: "marks");

            migrationBuilder.DropTable(
                name: "suggestions");
        }
    }
}
