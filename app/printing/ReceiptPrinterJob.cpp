// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptPrinterJob.h"

#include "PrinterStatusBytes.h"
#include "Promised.h"

#include <QtCore/QFile>
#include <QtCore/QFutureWatcher>
#include <QtNetwork/QTcpSocket>
#include <QtSerialPort/QSerialPort>

#include <thread>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString paperOutReason = u"media-empty"_s;

/// Empty, or what went wrong.
QString writeWhole(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::ExistingOnly)
        || file.write(bytes) != bytes.size())
        return file.errorString();
    return {};
}

} // namespace

ReceiptPrinterJob::ReceiptPrinterJob(int id, const ReceiptPrinterAddress &address, const PrintSheet &sheet,
    const ReceiptPrinterPatience &patience, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_sheet(sheet)
    , m_patience(patience)
    , m_job{.id = id, .title = sheet.title, .state = SpoolState::Queued, .reason = {}}
{
    m_answer.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ReceiptPrinterJob::late);
}

ReceiptPrinterJob::~ReceiptPrinterJob()
{
    // The line speaks up when it is closed.
    if (m_line != nullptr)
        m_line->disconnect(this);
    answer(failure(ErrorCode::Cancelled));
}

void ReceiptPrinterJob::start()
{
    m_job.state = SpoolState::Printing;
    m_step = Step::Connecting;
    m_deadline.start(m_patience.connecting);
    switch (m_address.way) {
    case ReceiptPrinterAddress::Way::Tcp:
        return openTcp();
    case ReceiptPrinterAddress::Way::Serial:
        return openSerial();
    case ReceiptPrinterAddress::Way::File:
        return writeFile();
    }
}

void ReceiptPrinterJob::openTcp()
{
    auto *socket = new QTcpSocket(this);
    m_line = socket;
    connect(socket, &QTcpSocket::connected, this, &ReceiptPrinterJob::begin);
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { lost(socket->errorString()); });
    connect(socket, &QTcpSocket::disconnected, this, [this] { lost(u"the printer closed the connection"_s); });
    socket->connectToHost(m_address.target, static_cast<quint16>(m_address.tcpPort));
}

void ReceiptPrinterJob::openSerial()
{
    auto *port = new QSerialPort(m_address.target, this);
    m_line = port;
    port->setBaudRate(m_address.baud);
    if (!port->open(QIODevice::ReadWrite))
        return lost(port->errorString());
    connect(port, &QSerialPort::errorOccurred, this, [this, port](QSerialPort::SerialPortError error) {
        if (error != QSerialPort::NoError)
            lost(port->errorString());
    });
    begin();
}

void ReceiptPrinterJob::writeFile()
{
    m_step = Step::Sending;
    m_deadline.start(m_patience.sending);
    // A device without paper keeps the writer waiting, and nothing can wake it: its thread belongs to nobody.
    const Promised<QString> written;
    const Async<QString> answered = written.future();
    std::thread([written, path = m_address.target, bytes = m_sheet.parts.value(0)] {
        written(writeWhole(path, bytes));
    }).detach();
    whenDone(answered, this, [this](const Result<QString> &error) {
        if (m_step != Step::Sending)
            return;
        if (!error || !error->isEmpty())
            return refuse(ErrorCode::PrintFailed, error ? *error : QString(), PrinterState::Offline);
        answer(m_job);
        end(SpoolState::Done, {});
    });
}

void ReceiptPrinterJob::begin()
{
    m_step = Step::Asking;
    m_deadline.start(m_patience.status);
    connect(m_line, &QIODevice::readyRead, this, &ReceiptPrinterJob::read);
    connect(m_line, &QIODevice::bytesWritten, this, [this] {
        if (m_step == Step::Sending && m_line->bytesToWrite() == 0)
            sent();
    });
    m_line->write(PrinterStatusBytes::paperRequest());
}

void ReceiptPrinterJob::read()
{
    for (const char byte : m_line->readAll()) {
        const auto meaning = PrinterStatusBytes::meaningOf(byte);
        if (meaning == PrinterStatusBytes::Meaning::PaperThere || meaning == PrinterStatusBytes::Meaning::PaperOut) {
            m_printerTells = true;
            const bool out = meaning == PrinterStatusBytes::Meaning::PaperOut;
            if (m_step == Step::Asking)
                return out ? refuse(ErrorCode::PrintFailed, paperOutReason, PrinterState::PaperOut) : send();
            m_printerState = out ? PrinterState::PaperOut : PrinterState::Ready;
            m_job.reason = out ? paperOutReason : QString();
        } else if (meaning == PrinterStatusBytes::Meaning::EndReached && m_step == Step::Confirming) {
            return end(SpoolState::Done, {});
        }
    }
}

void ReceiptPrinterJob::send()
{
    m_step = Step::Sending;
    m_deadline.start(m_patience.sending);
    m_line->write(m_sheet.parts.value(0));
    if (m_printerTells)
        m_line->write(PrinterStatusBytes::endRequest());
}

void ReceiptPrinterJob::sent()
{
    m_deadline.stop();
    if (m_printerTells) {
        m_step = Step::Confirming;
        return answer(m_job);
    }
    answer(m_job);
    end(SpoolState::Done, {});
}

void ReceiptPrinterJob::askForPaper()
{
    if (m_step == Step::Confirming)
        m_line->write(PrinterStatusBytes::paperRequest());
}

void ReceiptPrinterJob::giveUp()
{
    if (m_step == Step::Idle || m_step == Step::Connecting || m_step == Step::Asking)
        return refuse(ErrorCode::PrintFailed, u"withdrawn"_s, m_printerState);
    if (m_step != Step::Ended)
        lost(u"withdrawn"_s);
}

void ReceiptPrinterJob::lost(const QString &reason)
{
    switch (m_step) {
    case Step::Ended:
        return;
    case Step::Idle:
    case Step::Connecting:
    case Step::Asking:
        return refuse(ErrorCode::PrintFailed, reason, PrinterState::Offline);
    case Step::Sending:
        return refuse(ErrorCode::Timeout, reason, PrinterState::Offline);
    case Step::Confirming:
        m_printerState = PrinterState::Offline;
        return end(SpoolState::Failed, reason);
    }
}

void ReceiptPrinterJob::late()
{
    if (m_step == Step::Asking)
        return send();
    lost(u"the printer does not answer"_s);
}

void ReceiptPrinterJob::refuse(ErrorCode code, const QString &reason, PrinterState state)
{
    m_printerState = state;
    answer(failure(code, m_address.toText() + u": "_s + reason));
    end(SpoolState::Failed, reason);
}

void ReceiptPrinterJob::answer(const Result<SpoolJob> &result)
{
    if (std::exchange(m_answered, true))
        return;
    m_answer.addResult(result);
    m_answer.finish();
}

void ReceiptPrinterJob::end(SpoolState state, const QString &reason)
{
    m_step = Step::Ended;
    m_deadline.stop();
    m_job.state = state;
    m_job.reason = reason;
    if (m_line != nullptr) {
        m_line->disconnect(this);
        // Closing waits for nobody: a socket sends what it still has by itself.
        if (auto *socket = qobject_cast<QTcpSocket *>(m_line); socket != nullptr && state == SpoolState::Done)
            socket->disconnectFromHost();
        else
            m_line->close();
        m_line->deleteLater();
        m_line = nullptr;
    }
    Q_EMIT ended();
}

} // namespace meterdesk
