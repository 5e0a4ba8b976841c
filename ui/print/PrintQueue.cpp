// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintQueue.h"

#include <algorithm>

#include "print/PrintSettings.h"
#include "print/PrintSheets.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With nothing on its way the printers are looked at this much less often.
constexpr int quietLooks = 10;

bool isOnItsWay(const PrintOrder &order)
{
    return order.state == PrintOrderState::Spooled || order.state == PrintOrderState::HandingOver;
}

bool sameState(const PrinterInfo &a, const PrinterInfo &b)
{
    return a.name == b.name && a.state == b.state && a.reason == b.reason && a.isDefault == b.isDefault
        && a.description == b.description;
}

} // namespace

PrintQueue::PrintQueue(PrintOrderService &orders, PrintSpooler &spooler, PrintSettings &settings, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
    , m_spooler(spooler)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, &PrintQueue::look);
    connect(&settings, &PrintSettings::changed, this, [this] {
        m_spooler.setReceiptPrinters(m_settings.receiptPrinters());
        lookAtPrinters();
    });
    m_spooler.setReceiptPrinters(settings.receiptPrinters());
}

PrintQueue::Answer PrintQueue::newAnswer()
{
    Answer answer = std::make_shared<QPromise<Result<PrintOrder>>>();
    answer->start();
    return answer;
}

void PrintQueue::start(std::chrono::milliseconds interval)
{
    lookAtPrinters();
    whenDone(m_orders.open(), this, [this, interval](const Result<QList<PrintOrder>> &open) {
        if (open) {
            for (const PrintOrder &order : *open) {
                if (!openOrder(order.id))
                    show(order);
            }
        }
        m_timer.start(interval);
        look();
    });
}

std::optional<PrinterInfo> PrintQueue::printer(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_printers, [&name](const PrinterInfo &each) { return name.isEmpty() ? each.isDefault : each.name == name; });
    if (found != m_printers.end())
        return *found;
    // A PC with one printer needs no default.
    return name.isEmpty() && m_printers.size() == 1 ? std::optional(m_printers.first()) : std::nullopt;
}

void PrintQueue::lookAtPrinters()
{
    whenDone(m_spooler.printers(), this, [this](const Result<QList<PrinterInfo>> &printers) {
        if (printers)
            showPrinters(*printers);
    });
}

void PrintQueue::showPrinters(const QList<PrinterInfo> &printers)
{
    const bool same = std::ranges::equal(m_printers, printers, sameState);
    m_printers = printers;
    if (!same)
        Q_EMIT printersChanged();
}

void PrintQueue::look()
{
    const bool busy = std::ranges::any_of(m_open, isOnItsWay);
    for (const PrintOrder &order : QList<PrintOrder>(m_open)) {
        if (isOnItsWay(order) && !m_atWork.contains(order.id.value))
            askFor(order);
    }
    if (busy || ++m_looks % quietLooks == 0)
        lookAtPrinters();
}

void PrintQueue::askFor(const PrintOrder &order)
{
    m_atWork.insert(order.id.value);
    whenDone(m_spooler.job(order.printer, order.job, order.title), this,
        [this, order](const Result<std::optional<SpoolJob>> &found) {
            // A print system that does not answer is asked again; it may be starting.
            if (!found) {
                m_atWork.remove(order.id.value);
                return;
            }
            const std::optional<SpoolJob> &job = *found;
            if (!job)
                return conclude(order.id, m_orders.lost(order.id, u"the print system does not know the job"_s));
            if (order.state == PrintOrderState::HandingOver)
                return conclude(order.id, m_orders.handedOver(order.id, *job));
            const bool ended = job->state == SpoolState::Done || job->state == SpoolState::Failed;
            if (ended || job->reason != order.reason)
                return conclude(order.id, m_orders.follow(order.id, *job));
            m_atWork.remove(order.id.value);
        });
}

Async<PrintOrder> PrintQueue::print(const Actor &actor, const PrintWish &wish)
{
    const auto same = std::ranges::find_if(m_open, [&wish](const PrintOrder &order) {
        return wish.document == PrintDocument::Receipt && order.document == wish.document
            && order.subject == wish.subject;
    });
    const Answer answer = newAnswer();
    if (same != m_open.end()) {
        if (isOnItsWay(*same) || m_atWork.contains(same->id.value))
            return finishedAsync<PrintOrder>(*same);
        handOver(actor, *same, {wish.printer, wish.paper}, answer);
        return answer->future();
    }
    whenDone(m_orders.add(actor, wish), this, [this, actor, answer](const Result<PrintOrder> &order) {
        if (!order)
            return finish({}, answer, order);
        m_atWork.insert(order->id.value);
        show(*order);
        handOver(actor, *order, {order->printer, {}}, answer);
    });
    return answer->future();
}

Async<PrintOrder> PrintQueue::take(const Actor &actor, const PrintOrder &order)
{
    const auto known = openOrder(order.id);
    if (!order.isOpen() || m_atWork.contains(order.id.value) || (known && isOnItsWay(*known)))
        return finishedAsync<PrintOrder>(known.value_or(order));
    const Answer answer = newAnswer();
    m_atWork.insert(order.id.value);
    if (!known)
        show(order);
    handOver(actor, order, {order.printer, {}}, answer);
    return answer->future();
}

Async<PrintOrder> PrintQueue::printAgain(const Actor &actor, PrintOrderId id, const QString &printer)
{
    const auto order = openOrder(id);
    if (!order || m_atWork.contains(id.value))
        return finishedAsync<PrintOrder>(failure(ErrorCode::InvalidArgument, u"print order %1"_s.arg(id.value)));
    const Target target{printer.isEmpty() ? order->printer : printer, {}};
    const Answer answer = newAnswer();
    withdrawn(*order, answer, [this, actor, order = *order, target, answer] {
        if (order.state != PrintOrderState::Spooled)
            return handOver(actor, order, target, answer);
        whenDone(m_orders.lost(order.id, u"withdrawn to be printed again"_s), this,
            [this, actor, target, answer](const Result<PrintOrder> &lost) {
                if (!lost)
                    return finish({}, answer, lost);
                handOver(actor, *lost, target, answer);
            });
    });
    return answer->future();
}

Async<PrintOrder> PrintQueue::settle(const Actor &actor, PrintOrderId id)
{
    const auto order = openOrder(id);
    const Answer answer = newAnswer();
    if (!order)
        return m_orders.settle(actor, id);
    withdrawn(*order, answer, [this, actor, id, answer] { conclude(id, m_orders.settle(actor, id), answer); });
    return answer->future();
}

Async<PrintOrder> PrintQueue::cancel(const Actor &actor, PrintOrderId id)
{
    const auto order = openOrder(id);
    const Answer answer = newAnswer();
    if (!order)
        return m_orders.cancel(actor, id);
    withdrawn(*order, answer, [this, actor, id, answer] { conclude(id, m_orders.cancel(actor, id), answer); });
    return answer->future();
}

void PrintQueue::withdrawn(const PrintOrder &order, const Answer &answer, std::function<void()> next)
{
    m_atWork.insert(order.id.value);
    if (order.state != PrintOrderState::Spooled)
        return next();
    whenDone(m_spooler.withdraw(order.printer, order.job), this,
        [this, id = order.id, answer, next = std::move(next)](const Result<void> &done) {
            if (!done)
                return finish(id, answer, std::unexpected(done.error()));
            next();
        });
}

void PrintQueue::handOver(const Actor &actor, const PrintOrder &order, const Target &target, const Answer &answer)
{
    m_atWork.insert(order.id.value);
    whenDone(
        m_spooler.printers(), this, [this, actor, order, target, answer](const Result<QList<PrinterInfo>> &printers) {
            showPrinters(printers.value_or(QList<PrinterInfo>()));
            if (const auto found = printer(target.printer))
                return begin(actor, order, *found, target.paper, answer);
            if (order.state != PrintOrderState::Waiting)
                return finish(order.id, answer, failure(ErrorCode::PrinterMissing, target.printer));
            const QString reason =
                target.printer.isEmpty() ? u"there is no printer"_s : u"no printer %1"_s.arg(target.printer);
            conclude(order.id, m_orders.explain(order.id, reason), answer);
        });
}

void PrintQueue::begin(
    const Actor &actor, const PrintOrder &order, const PrinterInfo &printer, const QString &paper, const Answer &answer)
{
    whenDone(m_orders.begin(actor, order.id, printer.name, paper), this,
        [this, id = order.id, printer, answer](const Result<PrintTicket> &ticket) {
            if (!ticket)
                return finish(id, answer, std::unexpected(ticket.error()));
            show(ticket->order);
            submit(*ticket, printer, answer);
        });
}

void PrintQueue::submit(const PrintTicket &ticket, const PrinterInfo &printer, const Answer &answer)
{
    const PrintOrderId id = ticket.order.id;
    const auto sheet = sheetFor(ticket, printer, m_settings.of(ticket.order.document).offset);
    if (!sheet)
        return conclude(id, m_orders.refused(id, sheet.error().detail), answer);
    whenDone(m_spooler.submit(printer.name, *sheet), this, [this, id, answer](const Result<SpoolJob> &job) {
        if (job)
            return conclude(id, m_orders.handedOver(id, *job), answer);
        const Error &error = job.error();
        const bool nobodyKnows = error.code == ErrorCode::Timeout || error.code == ErrorCode::Cancelled;
        conclude(id, nobodyKnows ? m_orders.lost(id, error.detail) : m_orders.refused(id, error.detail), answer);
    });
}

void PrintQueue::conclude(PrintOrderId id, const Async<PrintOrder> &step, const Answer &answer)
{
    whenDone(step, this, [this, id, answer](const Result<PrintOrder> &order) {
        m_atWork.remove(id.value);
        if (order)
            show(*order);
        finish(id, answer, order);
    });
}

void PrintQueue::finish(PrintOrderId id, const Answer &answer, const Result<PrintOrder> &result)
{
    m_atWork.remove(id.value);
    if (!answer)
        return;
    answer->addResult(result);
    answer->finish();
}

void PrintQueue::show(const PrintOrder &order)
{
    const auto known = std::ranges::find_if(m_open, [&order](const PrintOrder &each) { return each.id == order.id; });
    if (known == m_open.end()) {
        if (order.isOpen())
            m_open.insert(std::ranges::upper_bound(m_open, order.id, {}, &PrintOrder::id) - m_open.begin(), order);
    } else if (order.isOpen()) {
        *known = order;
    } else {
        m_open.erase(known);
    }
    Q_EMIT orderChanged(order);
}

std::optional<PrintOrder> PrintQueue::openOrder(PrintOrderId id) const
{
    const auto known = std::ranges::find_if(m_open, [id](const PrintOrder &each) { return each.id == id; });
    return known == m_open.end() ? std::nullopt : std::optional(*known);
}

} // namespace meterdesk
