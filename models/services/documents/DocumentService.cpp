// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentService.h"

#include "Database.h"
#include "Try.h"
#include "documents/DocumentSource.h"
#include "documents/ReceiptPrints.h"
#include "stores/DocumentStore.h"
#include "stores/OperationLogStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSlip(PrintDocument document)
{
    return document == PrintDocument::Receipt || document == PrintDocument::Adjustment
        || document == PrintDocument::CheckOut;
}

Result<void> mayLook(const Actor &actor, const DocumentRequest &request)
{
    METERDESK_CHECK(actor.mustHave(Right::SeeRecords));
    if (request.document == PrintDocument::ShiftReport && request.number.isEmpty())
        return actor.mustHave(Right::ApproveMoney);
    return {};
}

template <typename Paper>
Result<DocumentFacts> asFacts(Result<Paper> paper)
{
    if (!paper)
        return std::unexpected(paper.error());
    return DocumentFacts(std::move(*paper));
}

Result<DocumentFacts> build(const DocumentSource &source, const DocumentRequest &request)
{
    switch (request.document) {
    case PrintDocument::Receipt:
        return asFacts(ReceiptPrints::facts(source.db, source.mark, request.number));
    case PrintDocument::Adjustment:
    case PrintDocument::CheckOut:
        return asFacts(settlementSlip(source, request.number));
    case PrintDocument::Statement:
        return asFacts(statementPaper(source, request));
    case PrintDocument::Notice:
        return asFacts(arrearsPaper(source, request.rooms));
    case PrintDocument::ShiftReport:
        return asFacts(shiftPaper(source, request.number));
    case PrintDocument::DayEnd:
        return asFacts(dayEndPaper(source, request.number));
    case PrintDocument::TestPage:
        break;
    }
    METERDESK_TRY(letterhead, letterheadOf(source));
    return DocumentFacts(TestPage{.letterhead = letterhead, .print = {}, .printer = request.printer});
}

/// Marks the facts of anything but a receipt as this copy.
struct MarkPrint
{
    const PrintMark &mark;

    void operator()(ReceiptFacts &) const { }
    template <typename Paper>
    void operator()(Paper &paper) const
    {
        paper.print = mark;
    }
};

PrintMark markOf(const DocumentSource &source)
{
    return {.printedAt = source.now, .printedBy = source.actor.name, .training = source.mark == DatabaseMark::Training};
}

QString subjectOf(const DocumentRequest &request)
{
    if (!request.number.isEmpty())
        return request.number;
    QStringList rooms;
    for (const PropertyCode &room : request.rooms)
        rooms << room.toText();
    return rooms.isEmpty() ? request.printer : rooms.join(u' ');
}

Result<DocumentFacts> buildCopy(const DocumentSource &source, const DocumentRequest &request)
{
    if (request.document == PrintDocument::Receipt)
        return asFacts(ReceiptPrints::countedFacts(source.db, source.mark, source.actor, request.number, source.now));
    METERDESK_TRY(facts, build(source, request));
    PrintMark mark = markOf(source);
    // What is not final yet has no copies: an interim report is another one each time.
    if (!request.number.isEmpty()) {
        METERDESK_TRY(before, DocumentStore::addPrint(source.db, request.number, source.now, source.actor.name));
        mark.copy = before.prints;
        mark.firstPrintedAt = before.first.value_or(source.now);
    }
    METERDESK_CHECK(OperationLogStore::append(source.db, source.actor, source.now, u"print-document"_s,
        subjectOf(request), u"%1, print %2"_s.arg(wordOf(request.document)).arg(mark.copy + 1)));
    std::visit(MarkPrint{mark}, facts);
    return facts;
}

} // namespace

DocumentService::DocumentService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<DocumentFacts> DocumentService::facts(const Actor &actor, const DocumentRequest &request) const
{
    if (auto allowed = mayLook(actor, request); !allowed)
        return finishedAsync<DocumentFacts>(std::unexpected(allowed.error()));
    return m_database.read<DocumentFacts>(
        [actor, request, mark = m_database.mark(), now = m_clock.now()](DbConnection &db) -> Result<DocumentFacts> {
            const DocumentSource source{db, mark, actor, now};
            METERDESK_TRY(facts, build(source, request));
            PrintMark print = markOf(source);
            if (!request.number.isEmpty() && request.document != PrintDocument::Receipt) {
                METERDESK_TRY(before, DocumentStore::prints(db, request.number));
                print.copy = before.prints;
                print.firstPrintedAt = before.first.value_or(now);
            }
            std::visit(MarkPrint{print}, facts);
            return facts;
        });
}

Async<DocumentFacts> DocumentService::recordPrint(const Actor &actor, const DocumentRequest &request)
{
    auto allowed = mayLook(actor, request);
    if (allowed && isSlip(request.document))
        allowed = actor.mustHave(Right::TakeMoney);
    if (!allowed)
        return finishedAsync<DocumentFacts>(std::unexpected(allowed.error()));
    return m_database.write<DocumentFacts>(
        [actor, request, mark = m_database.mark(), &clock = m_clock](DbConnection &db) {
            return buildCopy({db, mark, actor, clock.now()}, request);
        });
}

Async<SlipVerdict> DocumentService::verify(const Actor &actor, const QString &text) const
{
    if (auto allowed = actor.mustHave(Right::SeeRecords); !allowed)
        return finishedAsync<SlipVerdict>(std::unexpected(allowed.error()));
    return m_database.read<SlipVerdict>([text](DbConnection &db) { return verdictOn(db, text); });
}

} // namespace meterdesk
