// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"

namespace meterdesk::wire {

namespace {

/// Requests to the concentrator itself; forwarding ports are lanes of their own.
constexpr int terminalLane = 0;
constexpr std::chrono::milliseconds meterByteTimeout{100};
/// After so much silence the rest of a frame does not come any more; what hides behind it is looked at again.
constexpr std::chrono::milliseconds silenceInsideTerminalFrame{1'000};
/// Logins that follow each other so soon mean that our answers are not taken for answers.
constexpr std::chrono::milliseconds loginsTooClose{90'000};
constexpr int mostLogins = 3;

/// Gathers the frames of one reply; a first response has RSEQ = PSEQ, the following ones count on.
struct ReplyGatherer
{
    ConcentratorSession::Question question;
    gdw1376::RequestHead head;
    std::uint8_t following = 0; ///< how many frames of the reply are there
    QByteArray data;
    bool denied = false;

    Match take(const ReceivedFrame &received)
    {
        const auto *const *frame = std::get_if<const gdw1376::FrameView *>(&received);
        if (!frame)
            return Match::Foreign;
        // A repeated question is answered from the first frame again.
        if ((*frame)->sequence.isFirst() && gdw1376::matchReply(head, question.afn, **frame))
            reset();
        gdw1376::RequestHead expected = head;
        expected.sequence = static_cast<std::uint8_t>((head.sequence + following) & 0x0F);
        if (!gdw1376::matchReply(expected, question.afn, **frame))
            return Match::Foreign;
        if ((*frame)->is(gdw1376::Afn::Confirm)) {
            denied = true;
            return Match::Complete;
        }
        append(data, (*frame)->data);
        ++following;
        if (!(*frame)->sequence.isLast())
            return Match::Partial;
        if (question.fits(bytesOf(data)))
            return Match::Complete;
        reset();
        return Match::Foreign;
    }

    void reset()
    {
        following = 0;
        data.clear();
    }
};

gdw1376::AddressNotation otherOf(gdw1376::AddressNotation notation)
{
    return notation == gdw1376::AddressNotation::Decimal ? gdw1376::AddressNotation::Hexadecimal
                                                         : gdw1376::AddressNotation::Decimal;
}

} // namespace

/// What a forwarded frame came back with.
struct ConcentratorSession::ForwardState
{
    gdw1376::RequestHead head;
    dlt645::Frame request;
    SessionResult<MeterReply> reply = sessionFailure(SessionErrorCode::TimedOut);

    Match take(const ReceivedFrame &received)
    {
        const auto *const *frame = std::get_if<const gdw1376::FrameView *>(&received);
        if (!frame || !gdw1376::matchReply(head, gdw1376::Afn::Forward, **frame))
            return Match::Foreign;
        if ((*frame)->is(gdw1376::Afn::Confirm)) {
            const auto confirmation = gdw1376::parseConfirmation(**frame);
            // Some concentrators confirm the order first and bring the meter's answer afterwards.
            if (confirmation && confirmation->isOk())
                return Match::Partial;
            reply = sessionFailure(SessionErrorCode::Denied, QStringLiteral("the concentrator denied forwarding"));
            return Match::Complete;
        }
        const auto forwarded = gdw1376::parseForwardReply(**frame);
        if (!forwarded)
            return Match::Foreign;
        for (const dlt645::Frame &each : gdw1376::framesIn(forwarded->payload)) {
            if (auto answer = replyTo(request, each)) {
                reply = std::move(*answer);
                return Match::Complete;
            }
        }
        return Match::Unanswered;
    }
};

bool carries(gdw1376::Afn afn, int function, ByteView data,
    const std::function<bool(const gdw1376::RegisterReading &reading)> &isAsked)
{
    const auto first = gdw1376::UnitReader(data).next();
    if (first && first->function != function)
        return false;
    const gdw1376::FrameView view = viewOf(afn, data);
    gdw1376::RegisterReplyReader reader(view);
    for (;;) {
        const auto reading = reader.next();
        if (!reading) // damaged: who asked says that it makes no sense
            return reading.error().code != WireErrorCode::Unsupported;
        if (!*reading)
            return data.empty();
        if (isAsked(**reading))
            return true;
    }
}

std::chrono::milliseconds forwardTime(const Patience &patience, std::uint8_t port)
{
    return port == gdw1376::plcPort ? patience.plcForwardTime : patience.rs485ForwardTime;
}

ConcentratorSession::ConcentratorSession(
    std::unique_ptr<ByteChannel> channel, SessionSettings settings, TimerSource &timers, QObject *parent)
    : LinkSession(std::move(channel), settings, silenceInsideTerminalFrame, timers, parent)
    , m_settings(std::move(settings))
{ }

ConcentratorSession::~ConcentratorSession()
{
    timers().cancel(m_loginWatch);
    end();
}

void ConcentratorSession::decode(ByteView bytes)
{
    m_decoder.decode(bytes, [this](const gdw1376::FrameView &frame) { onFrame(frame); });
}

void ConcentratorSession::giveUpRest()
{
    m_decoder.dropCandidate();
    while (const auto frame = m_decoder.next())
        onFrame(*frame);
}

void ConcentratorSession::onFrame(const gdw1376::FrameView &frame)
{
    const QByteArray bytes = toByteArray(frame.wireBytes);
    Q_EMIT frameSeen(false, bytes);
    if (!m_heard)
        learnFrom(frame.address);
    if (frame.is(gdw1376::Afn::LinkTest))
        return onLinkMessage(frame);
    queue().offer(&frame, bytes);
}

void ConcentratorSession::onLinkMessage(const gdw1376::FrameView &frame)
{
    const auto message = gdw1376::parseLinkMessage(frame);
    if (message && message->kind == gdw1376::LinkMessageKind::Login)
        watchLogins();
    // A login or heartbeat without its answer makes the concentrator reconnect over and over.
    if (const auto answer = gdw1376::confirmLinkMessage(frame, m_settings.confirmStyle)) {
        if (const auto encoded = answer->encode())
            (void)write(*encoded);
    }
}

void ConcentratorSession::watchLogins()
{
    timers().cancel(m_loginWatch);
    m_loginWatch = timers().start(loginsTooClose, [this] {
        m_loginWatch = 0;
        m_logins = 0;
    });
    if (++m_logins < mostLogins)
        return;
    // It does not understand the answer: stations in the field use two.
    m_logins = 0;
    m_settings.confirmStyle = m_settings.confirmStyle == gdw1376::ConfirmStyle::AllOk ? gdw1376::ConfirmStyle::PerUnit
                                                                                      : gdw1376::ConfirmStyle::AllOk;
}

WireResult<gdw1376::RequestHead> ConcentratorSession::nextHead()
{
    const auto address =
        gdw1376::TerminalAddress::fromNumber(m_settings.number, m_settings.notation, m_settings.master);
    if (!address)
        return std::unexpected(address.error());
    m_sequence = static_cast<std::uint8_t>((m_sequence + 1) & 0x0F);
    return gdw1376::RequestHead{*address, m_sequence};
}

void ConcentratorSession::learnFrom(const gdw1376::TerminalAddress &address)
{
    const auto notations = gdw1376::notationsOf(address, m_settings.number);
    if (!notations.hexadecimal && !notations.decimal)
        return;
    m_heard = true;
    const bool isOurs =
        m_settings.notation == gdw1376::AddressNotation::Decimal ? notations.decimal : notations.hexadecimal;
    if (isOurs)
        return;
    m_settings.notation = otherOf(m_settings.notation);
    Q_EMIT notationLearnt(m_settings.notation);
}

bool ConcentratorSession::mayBeOtherNotation() const
{
    if (m_heard || m_probed || state() != ChannelState::Open)
        return false;
    const auto ours = gdw1376::TerminalAddress::fromNumber(m_settings.number, m_settings.notation);
    const auto other = gdw1376::TerminalAddress::fromNumber(m_settings.number, otherOf(m_settings.notation));
    return ours && other && !ours->sameTerminal(*other);
}

void ConcentratorSession::probeOtherNotation(std::function<void(bool)> done)
{
    m_probed = true;
    const gdw1376::AddressNotation before = m_settings.notation;
    m_settings.notation = otherOf(before);
    submitQuery({.afn = gdw1376::Afn::Current,
                    .make = [](const gdw1376::RequestHead &head) { return gdw1376::clockQuery(head); },
                    .fits = [](ByteView) { return true; }},
        Priority::Operator, 0, [this, before, done = std::move(done)](const SessionResult<QByteArray> &data, int) {
            const bool found = data || data.error().code == SessionErrorCode::Denied;
            if (found)
                Q_EMIT notationLearnt(m_settings.notation);
            else
                m_settings.notation = before;
            done(found);
        });
}

void ConcentratorSession::query(Question question, Priority priority, TerminalAnswer answer)
{
    const int retries = patience().readRetries;
    submitQuery(question, priority, retries,
        [this, question, priority, retries, answer = std::move(answer)](
            const SessionResult<QByteArray> &data, int attempts) {
            if (data || data.error().code != SessionErrorCode::TimedOut || !mayBeOtherNotation())
                return answer(data, attempts);
            probeOtherNotation([this, question, priority, retries, answer, data, attempts](bool found) {
                if (found)
                    submitQuery(question, priority, retries, answer);
                else
                    answer(data, attempts);
            });
        });
}

void ConcentratorSession::submitQuery(Question question, Priority priority, int retries, TerminalAnswer answer)
{
    auto state = std::make_shared<ReplyGatherer>();
    state->question = std::move(question);
    submit({.lane = terminalLane,
        .priority = priority,
        .deadline = patience().responseTimeout,
        .retries = retries,
        .encode = [this, state]() -> SessionResult<QByteArray> {
            const auto head = nextHead();
            const auto frame = head ? state->question.make(*head) : std::unexpected(head.error());
            const auto bytes = frame ? frame->encode() : std::unexpected(frame.error());
            if (!bytes)
                return std::unexpected(toSessionError(bytes.error(), SessionErrorCode::NotSendable));
            state->head = *head;
            return *bytes;
        },
        .match = [state](const ReceivedFrame &frame) { return state->take(frame); },
        .finished =
            [state, answer = std::move(answer)](std::optional<SessionError> error, int attempts) {
                if (error)
                    answer(std::unexpected(*error), attempts);
                else if (state->denied)
                    answer(sessionFailure(SessionErrorCode::Denied), attempts);
                else
                    answer(std::move(state->data), attempts);
            },
        .observer = state->question.observer});
}

void ConcentratorSession::order(Order order, Priority priority, OrderAnswer answer)
{
    struct State
    {
        Order order;
        gdw1376::RequestHead head;
        SessionResult<gdw1376::Confirmation> result = sessionFailure(SessionErrorCode::TimedOut);
    };
    auto state = std::make_shared<State>();
    state->order = std::move(order);
    submit({.lane = terminalLane,
        .priority = priority,
        .deadline = patience().responseTimeout,
        .retries = 0,
        .encode = [this, state]() -> SessionResult<QByteArray> {
            const auto head = nextHead();
            const auto frame = head ? state->order.make(*head) : std::unexpected(head.error());
            const auto bytes = frame ? frame->encode() : std::unexpected(frame.error());
            if (!bytes)
                return std::unexpected(toSessionError(bytes.error(), SessionErrorCode::NotSendable));
            state->head = *head;
            return *bytes;
        },
        .match =
            [state](const ReceivedFrame &received) {
                const auto *const *frame = std::get_if<const gdw1376::FrameView *>(&received);
                if (!frame || !(*frame)->is(gdw1376::Afn::Confirm)
                    || !gdw1376::matchReply(state->head, state->order.afn, **frame))
                    return Match::Foreign;
                if (const auto confirmation = gdw1376::parseConfirmation(**frame))
                    state->result = *confirmation;
                else
                    state->result = std::unexpected(toSessionError(confirmation.error(), SessionErrorCode::Malformed));
                return Match::Complete;
            },
        .finished =
            [state, answer = std::move(answer)](std::optional<SessionError> error, int) {
                if (error)
                    answer(std::unexpected(*error));
                else
                    answer(std::move(state->result));
            },
        .observer = state->order.observer});
}

void ConcentratorSession::exchangeFrame(const MeterPort &meter, MeterRequest request, ReplyAnswer answer)
{
    const bool isRead = request.isRead;
    const Priority priority = request.priority;
    const FrameObserver &observer = request.observer;
    auto state = std::make_shared<ForwardState>();
    const std::chrono::milliseconds waits = forwardTime(patience(), meter.port);
    submit({.lane = meter.port,
        .priority = priority,
        .deadline = waits + patience().responseTimeout,
        .retries = isRead ? patience().readRetries : 0,
        .gate = std::move(request.gate),
        .encode = [this, state, meter, waits, make = std::move(request.make)]() -> SessionResult<QByteArray> {
            const auto made = make();
            if (!made)
                return std::unexpected(toSessionError(made.error(), SessionErrorCode::NotSendable));
            state->request = *made;
            const auto head = nextHead();
            const auto query = head
                ? gdw1376::forwardQuery(*head, meter.port, meter.line, waits, meterByteTimeout, state->request)
                : std::unexpected(head.error());
            const auto bytes = query ? query->encode() : std::unexpected(query.error());
            if (!bytes)
                return std::unexpected(toSessionError(bytes.error(), SessionErrorCode::NotSendable));
            state->head = *head;
            return *bytes;
        },
        .match = [state](const ReceivedFrame &received) { return state->take(received); },
        .finished =
            [this, state, meter, isRead, priority, observer, answer = std::move(answer)](
                std::optional<SessionError> error, int) {
                if (!error)
                    return answer(std::move(state->reply));
                if (!isRead || error->code != SessionErrorCode::TimedOut || !mayBeOtherNotation())
                    return answer(std::unexpected(*error));
                probeOtherNotation([this, state, meter, priority, observer, answer, error = *error](bool found) {
                    if (found)
                        exchangeFrame(meter,
                            {.make = [frame = state->request] { return WireResult<dlt645::Frame>(frame); },
                                .isRead = true,
                                .priority = priority,
                                .observer = observer},
                            answer);
                    else
                        answer(std::unexpected(error));
                });
            },
        .observer = observer});
}

} // namespace meterdesk::wire
