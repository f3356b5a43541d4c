// SPDX-License-Identifier: Apache-2.0
#include "config/host_lists.h"

#include <gtest/gtest.h>

namespace slipway::config {
namespace {

using namespace Qt::Literals::StringLiterals;

model::Host host(const HostList &list, const QString &name)
{
    for (const auto &one : list.hosts) {
        if (one.name == name)
            return one;
    }
    ADD_FAILURE() << "there is no " << qPrintable(name);
    return {};
}

TEST(HostListsTest, ReadsTheConfigurationOfOpenSSHAsItDoes)
{
    const auto list = readHostList(R"(# mine
User everywhere
Host bastion
    HostName bastion.example.org
Host web-* !web-9
    User deploy
    Port 2222
    ProxyJump ada@bastion:22
Host web-1 web-2
    HostName %h.example.org
    User=other
    IdentityFile "~/.ssh/my key"
Host web-9
    ProxyJump none
Match exec "true"
    User nobody
Include more
Host *
    Port 22
)");

    ASSERT_TRUE(list) << qPrintable(list.error().story());
    EXPECT_EQ(list->hosts.size(), 4);
    const auto web = host(*list, u"web-1"_s);
    EXPECT_EQ(web.address, u"web-1.example.org"_s);
    EXPECT_EQ(web.user, u"everywhere"_s) << "the first value wins";
    EXPECT_EQ(web.port, 2222);
    EXPECT_EQ(web.jump, u"bastion"_s);
    EXPECT_EQ(web.identity, u"~/.ssh/my key"_s);
    EXPECT_EQ(host(*list, u"web-9"_s).jump, QString());
    EXPECT_EQ(host(*list, u"web-9"_s).port, 22);
    EXPECT_EQ(host(*list, u"bastion"_s).address, u"bastion.example.org"_s);
    ASSERT_EQ(list->remarks.size(), 2);
    EXPECT_TRUE(list->remarks[0].contains(u"Match exec"_s));
    EXPECT_TRUE(list->remarks[1].contains(u"more"_s));
}

TEST(HostListsTest, LeavesOutWhatNoHostCanBeCalled)
{
    const auto list
        = readSshConfig(u"Host a;b good\nHostName x.example.org\nHost lost\nProxyJump nobody\n"_s);

    EXPECT_EQ(list.hosts.size(), 2);
    EXPECT_EQ(host(list, u"lost"_s).jump, QString());
    EXPECT_EQ(list.remarks.size(), 2) << qPrintable(list.remarks.join(u'\n'));
}

TEST(HostListsTest, ReadsATable)
{
    const auto list = readHostList(
        "Name;Address;Port;Roles;Rack\r\nweb-1;10.0.0.1;2222;\"web cache\";7\r\n;db.example.org;;;\r\n\r\n");

    ASSERT_TRUE(list) << qPrintable(list.error().story());
    EXPECT_EQ(list->hosts.size(), 2);
    EXPECT_EQ(host(*list, u"web-1"_s).roles, QStringList({u"web"_s, u"cache"_s}));
    EXPECT_EQ(host(*list, u"web-1"_s).port, 2222);
    EXPECT_EQ(host(*list, u"db"_s).address, u"db.example.org"_s);
    EXPECT_EQ(list->remarks, QStringList(u"The column \"rack\" is left out."_s));
}

TEST(HostListsTest, NamesTheLineOfATableThatIsWrong)
{
    const auto port = readHostList("name,address,port\nweb-1,10.0.0.1,22\nweb-2,10.0.0.2,ssh\n");
    ASSERT_FALSE(port);
    EXPECT_EQ(port.error().name(), u"config.wrong-host-table"_s);
    EXPECT_TRUE(port.error().story().startsWith(u"line 3"_s)) << qPrintable(port.error().story());
    EXPECT_FALSE(readHostList("name,address\nweb-1,10.0.0.1,22\n"));
    EXPECT_FALSE(readHostList("name,address\nweb 1,10.0.0.1\n"));
    EXPECT_FALSE(readHostTable(u"host,port\nweb,22\n"_s));
}

TEST(HostListsTest, ReadsTheNamesOfKnownHosts)
{
    const QByteArray key = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1bZ6Tg\n";
    const auto list = readHostList("# kept\nweb-1.example.org,10.0.0.1" + key + "[db.example.org]:2222" + key
        + "10.0.0.7" + key + "|1|abc=|def=" + key + "*.wild.org" + key + "@revoked old" + key);

    ASSERT_TRUE(list) << qPrintable(list.error().story());
    EXPECT_EQ(list->hosts.size(), 3);
    EXPECT_EQ(host(*list, u"web-1"_s).address, u"web-1.example.org"_s);
    EXPECT_EQ(host(*list, u"db"_s).port, 2222);
    EXPECT_EQ(host(*list, u"10.0.0.7"_s).address, u"10.0.0.7"_s);
    EXPECT_EQ(list->remarks.size(), 1);
}

TEST(HostListsTest, RefusesWhatIsNoList)
{
    EXPECT_FALSE(readHostList(QByteArray("\0\1", 2)));
    EXPECT_FALSE(readHostList("hello, world"));
    EXPECT_FALSE(readHostList({}));
}

} // namespace
} // namespace slipway::config
