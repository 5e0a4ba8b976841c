// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowedTableModel.h"
#include "TestMain.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <deque>
#include <map>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

struct FruitRow
{
    enum class Column { Name, Price };

    std::int64_t id = 0;
    QString name;
    std::int64_t price = 0;
};

struct FruitQuery
{
    QString part;
};

const ColumnTable<FruitRow, FruitRow::Column> &fruitColumns()
{
    static const ColumnTable<FruitRow, FruitRow::Column> table("Test",
        {
            {FruitRow::Column::Name,
                {.info = {"name", "Name"}, .raw = [](const FruitRow &row) { return QVariant(row.name); }}},
            {FruitRow::Column::Price,
                {.info = {"price", "Price", ColumnKind::Money},
                    .raw = [](const FruitRow &row) { return QVariant(static_cast<qlonglong>(row.price)); }}},
        });
    return table;
}

/// A source whose answers wait until the test lets them go, in any order.
class HeldSource final : public PageSource<FruitQuery, FruitRow>
{
public:
    std::map<std::int64_t, FruitRow> stock;
    std::deque<std::function<void()>> held;
    QList<QList<std::int64_t>> asked;
    std::optional<Error> fault;

    Async<QList<FruitRow>> first(const FruitQuery &query, const Order &order, int limit) override
    {
        return hold<QList<FruitRow>>([this, query, order, limit] {
            QList<FruitRow> rows;
            for (const std::int64_t id :
                matching(query, order).first(std::min<qsizetype>(limit, matching(query, order).size())))
                rows.append(stock.at(id));
            return rows;
        });
    }
    Async<Snapshot<FruitRow>> open(const FruitQuery &query, const Order &order) override
    {
        return hold<Snapshot<FruitRow>>([this, query, order] {
            Snapshot<FruitRow> snapshot{.ids = matching(query, order)};
            std::int64_t sum = 0;
            for (const std::int64_t id : snapshot.ids)
                sum += stock.at(id).price;
            snapshot.sums = {{FruitRow::Column::Price, sum}};
            return snapshot;
        });
    }
    Async<QList<FruitRow>> rows(const QList<std::int64_t> &ids) override
    {
        asked.append(ids);
        return hold<QList<FruitRow>>([this, ids] {
            QList<FruitRow> rows;
            for (const std::int64_t id : ids) {
                if (const auto found = stock.find(id); found != stock.end())
                    rows.append(found->second);
            }
            return rows;
        });
    }

    void letGo(std::size_t which = 0)
    {
        const auto answer = std::move(held.at(which));
        held.erase(held.begin() + static_cast<std::ptrdiff_t>(which));
        answer();
        QCoreApplication::processEvents();
    }
    void letAllGo()
    {
        while (!held.empty())
            letGo();
    }

private:
    template <typename T>
    Async<T> hold(std::function<T()> make)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        held.push_back([this, promise, make] {
            promise->addResult(fault ? Result<T>(std::unexpected(*fault)) : Result<T>(make()));
            promise->finish();
        });
        return promise->future();
    }

    [[nodiscard]] QList<std::int64_t> matching(const FruitQuery &query, const Order &order) const
    {
        QList<std::int64_t> ids;
        for (const auto &[id, row] : stock) {
            if (row.name.contains(query.part))
                ids.append(id);
        }
        if (!order.isEmpty()) {
            std::stable_sort(ids.begin(), ids.end(), [&](std::int64_t a, std::int64_t b) {
                const bool descending = order[0].order == Qt::DescendingOrder;
                const auto &left = stock.at(descending ? b : a);
                const auto &right = stock.at(descending ? a : b);
                return order[0].column == FruitRow::Column::Name ? left.name < right.name : left.price < right.price;
            });
        }
        return ids;
    }
};

void fill(HeldSource &source, int count)
{
    for (int id = 1; id <= count; ++id)
        source.stock[id] = {id, u"fruit %1"_s.arg(id), id * 10};
}

using FruitModel = WindowedTableModel<FruitQuery, FruitRow>;

QString shown(const FruitModel &model, int row, int column = 0)
{
    return model.index(row, column).data().toString();
}

bool offers(const FruitModel &model, FruitRow::Column column)
{
    return model.headerData(static_cast<int>(column), Qt::Horizontal, ColumnSortableRole).toBool();
}

} // namespace

class WindowedTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstRowsComeBeforeTheCount()
    {
        HeldSource source;
        fill(source, 250);
        FruitModel model(source, fruitColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.countState(), CountState::Unknown);

        model.search({});
        QVERIFY(model.isLoading());
        source.letGo();
        QCOMPARE(model.countState(), CountState::AtLeast);
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(shown(model, 0), u"fruit 1"_s);
        QVERIFY(!model.sum(1).has_value());

        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        source.letGo();
        QCOMPARE(model.countState(), CountState::Exact);
        QCOMPARE(model.rowCount(), 250);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.sum(1), 10 * 250 * 251 / 2);
        QVERIFY(!model.isLoading());
        QCOMPARE(shown(model, 249), u"…"_s);
        QVERIFY(!model.index(249, 0).data(RowIdRole).isValid());
        QCOMPARE(model.idAt(249), 250);
    }

    void onlyTheVisibleRangeIsLoaded()
    {
        HeldSource source;
        fill(source, 1000);
        FruitModel model(source, fruitColumns());
        model.search({});
        source.letAllGo();
        for (int row = 0; row < model.rowCount(); ++row)
            (void)model.data(model.index(row, 0), Qt::DisplayRole);
        QVERIFY(source.asked.isEmpty()); // walking asks for nothing

        model.showRows(500, 520);
        QCOMPARE(source.asked.size(), 1);
        QCOMPARE(source.asked[0].first(), 401);
        QCOMPARE(source.asked[0].last(), 621);
        model.showRows(900, 920); // passed while loading
        model.showRows(700, 720);
        QCOMPARE(source.asked.size(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        source.letAllGo();
        QCOMPARE(source.asked.size(), 2);
        QCOMPARE(source.asked[1].last(), 821);
        QCOMPARE(shown(model, 710), u"fruit 711"_s);
        QVERIFY(changed.count() >= 1);
        model.showRows(705, 715);
        QCOMPARE(source.asked.size(), 2); // all there already
    }

    void anOlderSearchNeverOverwritesANewerOne()
    {
        HeldSource source;
        fill(source, 30);
        FruitModel model(source, fruitColumns());
        model.search({u"1"_s});
        model.search({u"2"_s});
        source.letGo(2); // first rows of the newer
        source.letGo(2); // its snapshot
        const int rows = model.rowCount();
        QCOMPARE(shown(model, 0), u"fruit 2"_s);
        source.letAllGo(); // the older ones, late
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(shown(model, 0), u"fruit 2"_s);
    }

    void refreshKeepsPlacesAndShowsNewValues()
    {
        HeldSource source;
        fill(source, 20);
        FruitModel model(source, fruitColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.search({});
        source.letAllGo();
        model.showRows(0, 19);
        const QPersistentModelIndex selected(model.index(9, 0));
        QCOMPARE(selected.data(RowIdRole).toLongLong(), 10);

        source.stock[0] = {0, u"new on top"_s, 1};
        source.stock.erase(4);
        source.stock[10].price = -332;
        model.refresh();
        QCOMPARE(shown(model, 9), u"fruit 10"_s); // the old rows stay while it runs
        source.letAllGo();
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(selected.row(), 9);
        QCOMPARE(selected.data(RowIdRole).toLongLong(), 10);
        QCOMPARE(model.index(selected.row(), 1).data(RawRole).toLongLong(), -332);
        QCOMPARE(model.rowOf(10), 9);
        QCOMPARE(model.rowOf(4), -1);
    }

    void oneRowIsLoadedAgainById()
    {
        HeldSource source;
        fill(source, 20);
        FruitModel model(source, fruitColumns());
        model.search({});
        source.letAllGo();
        model.showRows(0, 19);
        source.stock[5].price = 4668;
        model.refreshRows({5});
        QCOMPARE(source.asked.last(), QList<std::int64_t>{5});
        source.letAllGo();
        QCOMPARE(model.index(4, 1).data(RawRole).toLongLong(), 4668);
    }

    void aRowChangedWhileItWasLoadingIsLoadedOnceMore()
    {
        HeldSource source;
        fill(source, 300);
        FruitModel model(source, fruitColumns());
        model.search({});
        source.letAllGo();
        model.showRows(250, 260);
        model.refreshRows({251}); // its row is on the way, maybe with the old value
        source.letGo();
        QCOMPARE(source.asked.size(), 2);
        source.letAllGo();
        QCOMPARE(source.asked.size(), 2);
    }

    void sortingRunsTheSearchAgain()
    {
        HeldSource source;
        fill(source, 20);
        FruitModel model(source, fruitColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(1, Qt::DescendingOrder); // nothing searched yet: nothing asked
        QVERIFY(source.held.empty());
        model.search({});
        source.letAllGo();
        QCOMPARE(model.idAt(0), 20);
        model.sort(1, Qt::AscendingOrder);
        source.letAllGo();
        QCOMPARE(model.idAt(0), 1);
        model.sort(1, Qt::AscendingOrder);
        QVERIFY(source.held.empty()); // the same order again asks nothing
    }

    void manyRowsAreSortedByWhatAnIndexHolds()
    {
        using enum FruitRow::Column;
        const auto raw = [](const FruitRow &row) { return QVariant(row.name); };
        const ColumnTable<FruitRow, FruitRow::Column> columns("Test",
            {{Name, {.info = {"name", "Name"}, .raw = raw}}, {Price, {.info = {"price", "Price"}, .raw = raw}}},
            {Name});
        HeldSource source;
        fill(source, FruitModel::mostSortedRows);
        FruitModel model(source, columns);
        model.search({});
        source.letAllGo();
        QVERIFY(offers(model, Name) && offers(model, Price));
        fill(source, FruitModel::mostSortedRows + 1);
        model.refresh();
        source.letAllGo();
        QVERIFY(offers(model, Name) && !offers(model, Price));
        // A table that tells no columns apart offers all of them.
        FruitModel every(source, fruitColumns());
        every.search({});
        source.letAllGo();
        QVERIFY(offers(every, Price));
    }

    void aReorderedRefreshMovesPersistentIndexes()
    {
        HeldSource source;
        fill(source, 20);
        FruitModel model(source, fruitColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(1, Qt::AscendingOrder);
        model.search({});
        source.letAllGo();
        const QPersistentModelIndex selected(model.index(0, 1));
        source.stock[1].price = 99'999; // goes to the end
        model.refresh();
        source.letAllGo();
        QCOMPARE(selected.row(), 19);
        QCOMPARE(selected.data(RowIdRole).toLongLong(), 1);
    }

    void rowsDeletedMeanwhileAreNotAskedForAgainAndAgain()
    {
        HeldSource source;
        fill(source, 300);
        FruitModel model(source, fruitColumns());
        model.search({});
        source.letAllGo();
        source.stock.erase(260);
        model.showRows(250, 270);
        source.letAllGo();
        const qsizetype asked = source.asked.size();
        model.showRows(250, 270);
        source.letAllGo();
        QCOMPARE(source.asked.size(), asked);
        QCOMPARE(shown(model, 259), u"…"_s);
    }

    void aFailureKeepsWhatIsShown()
    {
        HeldSource source;
        fill(source, 20);
        FruitModel model(source, fruitColumns());
        model.search({});
        source.letAllGo();
        QSignalSpy failures(&model, &WindowedModel::failed);
        source.fault = Error{ErrorCode::DatabaseFailed, u"disk"_s};
        model.refresh();
        source.letAllGo();
        QCOMPARE(failures.count(), 1);
        QCOMPARE(model.rowCount(), 20);
        QVERIFY(!model.isLoading());
    }

    void aModelMayGoWhileAnswersAreOnTheWay()
    {
        HeldSource source;
        fill(source, 20);
        {
            FruitModel model(source, fruitColumns());
            model.search({});
        }
        source.letAllGo();
    }

    void placeholdersAndKinds()
    {
        HeldSource source;
        fill(source, 3);
        FruitModel model(
            source, fruitColumns(), [](const FruitRow &row) { return row.id == 1 ? RowKind::Group : RowKind::Data; });
        model.search({});
        source.letAllGo();
        QCOMPARE(model.index(0, 1).data(RowKindRole).value<RowKind>(), RowKind::Group);
        QCOMPARE(model.index(1, 1).data(RowKindRole).value<RowKind>(), RowKind::Data);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.columnCount(model.index(0, 0)), 0);
        QCOMPARE(model.headerData(1, Qt::Horizontal, ColumnKeyRole).toString(), u"price"_s);
        QVERIFY(!model.headerData(2, Qt::Horizontal, Qt::DisplayRole).isValid());
    }
};

METERDESK_TEST(WindowedTableModelTest)

#include "WindowedTableModelTest.moc"
