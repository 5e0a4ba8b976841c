// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Messages.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::WireErrorCode;
using wire::wireFailure;

Frame queryFrame(const RequestHead &head, Afn afn)
{
    Frame frame;
    frame.control = LinkControl::down(true, linkfn::requestClass2);
    frame.address = head.terminal;
    frame.afn = static_cast<std::uint8_t>(afn);
    frame.sequence = Sequence::single(head.sequence);
    return frame;
}

wire::WireResult<Frame> commandFrame(const RequestHead &head, Afn afn, const MessagePassword &password)
{
    if (!head.terminal.isUnicast())
        return wireFailure(WireErrorCode::Address, u"commands go to one certain terminal"_s);
    if (afn == Afn::Reset)
        return wireFailure(WireErrorCode::Unsupported, u"terminals are not reset from here"_s);
    Frame frame = queryFrame(head, afn);
    frame.control = LinkControl::down(true, linkfn::requestClass1);
    frame.password = password;
    return frame;
}

Frame replyFrame(const FrameView &request, Afn afn)
{
    Frame frame;
    frame.control = LinkControl::up(false, linkfn::response);
    frame.address = request.address;
    frame.afn = static_cast<std::uint8_t>(afn);
    frame.sequence = Sequence::single(request.sequence.number());
    return frame;
}

wire::WireResult<Frame> withTerminalUnit(Frame frame, int function, wire::ByteView body)
{
    if (const auto added = UnitWriter(frame.data).add({UnitId::terminalPoint, function}, body); !added)
        return std::unexpected(added.error());
    return frame;
}

wire::WireResult<void> matchReply(const RequestHead &head, Afn afn, const FrameView &reply)
{
    if (!reply.control.isUp() || reply.control.isInitiating())
        return wireFailure(WireErrorCode::Control, u"C = %1 is no reply"_s.arg(wire::hexOf(reply.control.raw)));
    if (!head.terminal.sameTerminal(reply.address)) {
        return wireFailure(WireErrorCode::Address,
            u"from terminal %1 %2"_s.arg(reply.address.regionText()).arg(reply.address.terminal));
    }
    if (!reply.is(afn) && !reply.is(Afn::Confirm))
        return wireFailure(WireErrorCode::Control, u"AFN %1 answers no other AFN"_s.arg(wire::hexOf(reply.afn)));
    if (reply.sequence.number() != (head.sequence & 0x0F))
        return wireFailure(WireErrorCode::Identifier, u"answers frame number %1"_s.arg(reply.sequence.number()));
    return {};
}

} // namespace meterdesk::gdw1376
